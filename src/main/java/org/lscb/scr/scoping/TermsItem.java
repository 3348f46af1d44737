package org.lscb.scr.scoping;

/**
 * One question that the review has to answer; every IMR answers it for its agency.
 *
 * @param key stays the same in all later versions: Q1, Q2 ...
 */
public record TermsItem(String key, String text) { }
