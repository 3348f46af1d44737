/** Keeps what people typed out of the log. Parsers, databases and the engine quote it in the messages of their exceptions. */
@org.springframework.modulith.ApplicationModule(displayName = "Logging")
package org.lscb.scr.logging;
