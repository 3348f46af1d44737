/**
 * What agencies contribute (domain 4, S6): each is asked for an individual management review, a summary report or a chronology, secures its
 * records, appoints an independent author, signs its report off, and the Panel accepts or returns it. Every commission goes its own way, so
 * that a late agency holds up nobody else.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Individual management reviews")
package org.lscb.scr.imr;
