package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, String> {

    Person save(Person person);

    Optional<Person> findById(String userId);

    List<Person> findAllByOrderByName();
}
