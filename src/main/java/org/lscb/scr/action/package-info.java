/**
 * What agencies and the board do about a review's recommendations (domain 4, S12): each action from agreed to shown to have helped,
 * and the sub-group's look at all of them each quarter.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Actions")
package org.lscb.scr.action;
