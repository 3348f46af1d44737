package org.lscb.scr.form;

/**
 * One choice of a list in a form.
 *
 * @param value what is stored
 * @param label what the person reads
 */
public record Option(String value, String label) { }
