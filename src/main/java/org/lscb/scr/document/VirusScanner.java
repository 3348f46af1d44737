package org.lscb.scr.document;

import java.io.IOException;
import java.io.OutputStream;

/** Port to a virus scanner outside. */
interface VirusScanner {

    enum Verdict { CLEAN, INFECTED, TOO_LARGE, NO_ANSWER }

    /** What is to be scanned: writes itself, from its beginning to its end. */
    interface Content {

        void writeTo(OutputStream target) throws IOException;
    }

    /** Whether there is one to ask. */
    boolean isConfigured();

    /** @return NO_ANSWER if it cannot be reached, is too slow, or says what nobody understands */
    Verdict scan(Content content);
}
