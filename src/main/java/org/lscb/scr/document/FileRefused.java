package org.lscb.scr.document;

import java.util.Map;
import org.lscb.scr.form.AnswersRefused;

/** A file that the service does not take. */
class FileRefused extends AnswersRefused {

    /** Words with which several checks end. */
    static final String SAVE_AS_PDF = "; save it as a PDF and try again";

    private final String reason;

    /**
     * @param reason for the access log: fixed words, nothing out of the file or its name
     * @param words  for the person: what is wrong and what to do, to follow the name of the field
     */
    FileRefused(String reason, String words) {
        super(Map.of("file", "File: " + words));
        this.reason = reason;
    }

    /** A file whose bytes are not what a file of its kind has, so that nobody can say what another program would make of it. */
    static FileRefused damaged() {
        return new FileRefused("damaged or ambiguous", "this file is damaged or was put together in an unusual way; open it, save it again and try again");
    }

    static FileRefused tooMuchInside() {
        return new FileRefused("unpacks to too much", "this file holds far more than its size tells, so it cannot be checked; save it again or split it");
    }

    String reason() {
        return reason;
    }
}
