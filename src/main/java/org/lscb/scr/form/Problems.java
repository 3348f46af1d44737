package org.lscb.scr.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a set of answers, by field, in the words that the person reads. */
public final class Problems {

    private final Map<String, String> byPath = new LinkedHashMap<>();

    /**
     * @param path    the field: {@code letterDate}, or {@code lessons.0.text} for a field in the first row of a list
     * @param message one plain sentence that says what to do; the first one about a field is kept
     */
    public void add(String path, String message) {
        byPath.putIfAbsent(path, message);
    }

    /** Adds the problem if the condition holds. */
    public void addIf(boolean wrong, String path, String message) {
        if (wrong) {
            add(path, message);
        }
    }

    public boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** Path of the field to message, in the order found. */
    public Map<String, String> byPath() {
        return new LinkedHashMap<>(byPath);
    }
}
