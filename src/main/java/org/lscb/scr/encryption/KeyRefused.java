package org.lscb.scr.encryption;

/** The service must not start with this key, or without one. The message says so in plain words, the advice what to do. */
class KeyRefused extends RuntimeException {

    private final String advice;

    KeyRefused(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
