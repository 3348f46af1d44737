package org.lscb.scr.web;

/**
 * A request of somebody signed in was refused before it came to the application: it brought no token of the page, or what it asked for is open
 * to nobody.
 */
public record TurnedAway(String method) { }
