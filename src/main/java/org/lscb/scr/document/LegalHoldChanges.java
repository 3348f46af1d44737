package org.lscb.scr.document;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegalHoldChanges extends Repository<LegalHoldChange, UUID> {

    LegalHoldChange save(LegalHoldChange change);
}
