package org.lscb.scr.document;

import java.util.Map;
import org.lscb.scr.form.AnswersRefused;

/** An upload without content. */
class EmptyFile extends AnswersRefused {

    EmptyFile() {
        super(Map.of("file", "File: this file is empty; choose another"));
    }
}
