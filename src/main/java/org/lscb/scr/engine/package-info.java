/**
 * The outermost room: everything that touches the process engine beyond a delegate, and the ways in from the web.
 * It implements the ports of the other packages, and nobody imports it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine")
package org.lscb.scr.engine;
