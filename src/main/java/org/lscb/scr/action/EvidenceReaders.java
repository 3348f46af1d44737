package org.lscb.scr.action;

import org.lscb.scr.document.DocumentGrant;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.StoredDocument;
import org.springframework.stereotype.Component;

/** The evidence of an action is open to who owns it and to who checks it. */
@Component
class EvidenceReaders implements DocumentGrant {

    private final Actions actions;

    EvidenceReaders(Actions actions) {
        this.actions = actions;
    }

    @Override
    public boolean opens(StoredDocument document, String userId) {
        if (document.kind() != DocumentKind.ACTION_EVIDENCE) {
            return false;
        }
        Action action = actions.get(document.subject());
        return userId.equals(action.owner()) || userId.equals(action.verifier());
    }
}
