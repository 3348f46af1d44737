package org.lscb.scr.document;

import java.util.UUID;

/**
 * A filed document did not pass the virus check that it waited for.
 *
 * @param reviewId null for what belongs to no single review
 */
public record DocumentHeldBack(UUID documentId, UUID reviewId, DocumentKind kind) { }
