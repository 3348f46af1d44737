package org.lscb.scr.encryption;

/** A value was encrypted under another key, or was changed or moved after it was encrypted. Never says what the value is. */
public class NotDecryptable extends RuntimeException {

    NotDecryptable(String message) {
        super(message);
    }
}
