package org.lscb.scr.form;

/**
 * What a start form hands to the process that it starts.
 *
 * @param reference becomes the process's business key: the reference of the review that it is about
 * @param routing   the first routing variables
 */
public record Started(String reference, Routing routing) { }
