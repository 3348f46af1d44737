package org.lscb.scr.agency;

/**
 * A rule of independence that somebody does not keep.
 *
 * @param rule     which one
 * @param severity what follows
 * @param sentence why, in plain English; names agencies, never people
 */
public record Finding(IndependenceRule rule, Severity severity, String sentence) {

    /** What follows when a rule is not kept. */
    public enum Severity {
        /** The person cannot hold the role. */
        BLOCK,
        /** The person can hold the role if the LSCB Chair writes down why. */
        WARN,
        /** The person withdraws for the item concerned, which is minuted. */
        WITHDRAW
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    public boolean warns() {
        return severity == Severity.WARN;
    }

    /** The sentence with the rule it rests on, as forms show it. */
    public String told() {
        return sentence + " (Rule " + rule + ")";
    }
}
