package org.lscb.scr.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of files that the service takes, and no others. */
enum FileType {

    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("table in plain text", "text/csv", "csv"),
    TXT("plain text", "text/plain", "txt"),
    PNG("PNG picture", "image/png", "png"),
    JPG("JPEG picture", "image/jpeg", "jpg", "jpeg");

    private final String title;
    private final String mediaType;
    private final List<String> endings;

    FileType(String title, String mediaType, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The type that a file's name promises by its ending; empty if it promises none that is taken. */
    static Optional<FileType> promisedBy(String name) {
        String ending = endingOf(name);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** In lower case and without the dot; empty if the name has none. */
    static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What may be told to a browser: the type if it is one of these, and otherwise that it is unknown. */
    static MediaType toBrowser(String mediaType) {
        return Arrays.stream(values()).map(FileType::mediaType).filter(mediaType::equals).findFirst().map(MediaType::parseMediaType)
            .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** In words, such as "Word document". */
    String title() {
        return title;
    }

    String mediaType() {
        return mediaType;
    }

    /** The usual ending, with its dot. */
    String ending() {
        return "." + endings.get(0);
    }

    boolean isText() {
        return this == CSV || this == TXT;
    }
}
