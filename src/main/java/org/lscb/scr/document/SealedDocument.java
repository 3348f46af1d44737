package org.lscb.scr.document;

/**
 * A filed document that nobody can open.
 *
 * @param agency     whose product it is, or null
 * @param virusCheck WAITING until the scanner answers, HELD_BACK for good
 */
public record SealedDocument(DocumentKind kind, String agency, Integer version, State virusCheck) {

    public enum State { WAITING, HELD_BACK }
}
