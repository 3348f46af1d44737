/** Who may see what of a case, and the record of who changed what. */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.lscb.scr.access;
