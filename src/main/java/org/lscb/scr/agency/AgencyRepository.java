package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgencyRepository extends Repository<Agency, String> {

    Agency save(Agency agency);

    Optional<Agency> findById(String id);

    List<Agency> findAllByOrderByName();
}
