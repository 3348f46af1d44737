/**
 * Stages S4 and S5: the Panel and its independence, the terms of reference, the commissions, and the processes that run beside the review
 * with what they block.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Scoping")
package org.lscb.scr.scoping;
