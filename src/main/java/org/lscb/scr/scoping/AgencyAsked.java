package org.lscb.scr.scoping;

/**
 * An agency that contributes, and with what.
 *
 * @param agency id of the agency
 * @param unit   the part of it that is asked, such as community services; null for the whole
 */
public record AgencyAsked(String agency, Product product, String unit) { }
