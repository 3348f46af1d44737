package org.lscb.scr.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes, without regard to its name; as Apache Tika knows them. */
final class RealType {

    private static final int HEAD = 1 << 16;
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private final MediaType type;

    private RealType(MediaType type) {
        this.type = type;
    }

    static RealType of(Bytes bytes) throws IOException {
        return new RealType(TYPES.detect(new ByteArrayInputStream(bytes.first(HEAD)), new Metadata()));
    }

    boolean isPdf() {
        return isKindOf("application/pdf");
    }

    /** The container of today's Office formats, and of much else. */
    boolean isZip() {
        return isKindOf("application/zip") || isKindOf("application/x-tika-ooxml");
    }

    /** The container of the Office formats before 2007, and of today's with a password. */
    boolean isOldOffice() {
        return isKindOf("application/x-tika-msoffice");
    }

    /** PNG or JPEG. */
    Optional<FileType> picture() {
        return isKindOf("image/png") ? Optional.of(FileType.PNG) : isKindOf("image/jpeg") ? Optional.of(FileType.JPG) : Optional.empty();
    }

    boolean isMarkup() {
        return isKindOf("text/html") || isKindOf("application/xml") || isKindOf("application/xhtml+xml");
    }

    /** Whether it may be text: it is known as text or a letter, or as nothing in particular. */
    boolean mayBeText() {
        return !isMarkup() && (type.getType().equals("text") || type.getType().equals("message") || type.equals(MediaType.OCTET_STREAM)
            || type.equals(MediaType.EMPTY));
    }

    private boolean isKindOf(String name) {
        MediaType kind = MediaType.parse(name);
        MediaTypeRegistry registry = TYPES.getMediaTypeRegistry();
        return type.equals(kind) || registry.isSpecializationOf(type, kind);
    }
}
