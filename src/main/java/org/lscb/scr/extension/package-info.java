/**
 * Moving the date by which a review must be complete: asked for, agreed or set, consulted on, and repeated if need be. The first date is
 * kept, and the case is shown late against it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Extensions")
package org.lscb.scr.extension;
