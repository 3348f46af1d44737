package org.lscb.scr.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/** Finds out to which review an entity belongs that the running transaction has changed, without asking the database. */
@Component
class ChangedEntities {

    private static final String REVIEW = "org.lscb.scr.review.Review";
    private static final String PROPERTY = "reviewId";

    private final EntityManagerFactory sessions;

    ChangedEntities(EntityManagerFactory sessions) {
        this.sessions = sessions;
    }

    /** @return null where the entity itself does not say */
    UUID reviewOf(String entityName, Object id) {
        if (entityName.equals(REVIEW)) {
            return (UUID) id;
        }
        SessionImplementor session = EntityManagerFactoryUtils.getTransactionalEntityManager(sessions).unwrap(SessionImplementor.class);
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(entityName);
        Object entity = session.getPersistenceContextInternal().getEntity(session.generateEntityKey(id, persister));
        return entity != null && Arrays.asList(persister.getPropertyNames()).contains(PROPERTY)
            && persister.getPropertyValue(entity, PROPERTY) instanceof UUID review ? review : null;
    }
}
