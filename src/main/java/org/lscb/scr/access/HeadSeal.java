package org.lscb.scr.access;

import org.lscb.scr.access.AccessLogCheck.Head;
import org.lscb.scr.access.AccessLogCheck.SealedHead;
import org.lscb.scr.encryption.Encryption;
import org.lscb.scr.encryption.NotDecryptable;
import org.lscb.scr.encryption.Place;
import org.springframework.stereotype.Component;

/** Seals the head of the access log with the service's key, so that only the service can say where the log ends. */
@Component
class HeadSeal {

    static final Place PLACE = new Place("access_log_head", null, "seal");

    private final Encryption encryption;

    HeadSeal(Encryption encryption) {
        this.encryption = encryption;
    }

    String of(Head head) {
        return encryption.encrypt(head.toString(), PLACE);
    }

    boolean fits(SealedHead sealed) {
        try {
            return sealed.seal() != null && sealed.head().toString().equals(encryption.decrypt(sealed.seal(), PLACE));
        } catch (NotDecryptable | IllegalArgumentException e) {
            return false;
        }
    }
}
