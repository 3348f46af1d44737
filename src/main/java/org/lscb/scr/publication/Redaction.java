package org.lscb.scr.publication;

/**
 * Something taken out of a document before publication.
 *
 * @param place page or paragraph
 * @param by    who took it out, as a job title
 */
record Redaction(PublicationItem document, String place, String reason, String by) { }
