package org.lscb.scr.form;

import java.util.Map;

/** Answers that do not do yet. Carries the problem of each field; its own message names none, because it may be logged. */
public class AnswersRefused extends RuntimeException {

    private final transient Map<String, String> fields;

    public AnswersRefused(Map<String, String> fields) {
        super("Some answers need your attention. Open the form to see which.");
        this.fields = fields;
    }

    /** Path of the field to what is wrong with it, in plain words. */
    public Map<String, String> fields() {
        return fields;
    }
}
