package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonChangeRepository extends Repository<PersonChange, UUID> {

    PersonChange save(PersonChange change);

    Optional<PersonChange> findById(UUID id);

    List<PersonChange> findByPersonOrderByProposedOn(String person);
}
