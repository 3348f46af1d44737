package org.lscb.scr.encryption;

/** A key for instances of the service that share a database in a test. */
public final class DemonstrationKey {

    private DemonstrationKey() { }

    /** As it stands in {@code scr.encryption.key}. */
    public static String inWriting() {
        return Keys.create(true).inWriting();
    }
}
