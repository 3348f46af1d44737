package org.lscb.scr.agency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lscb.scr.form.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies that the board works with. */
@Service
@Transactional(readOnly = true)
public class Agencies {

    private final AgencyRepository agencies;

    Agencies(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    /** All, by name. */
    public List<Agency> all() {
        return agencies.findAllByOrderByName();
    }

    /** Those that can be asked to contribute to a review, by name. */
    public List<Agency> contributors() {
        return all().stream().filter(Agency::isContributor).toList();
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Agency get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no agency " + id));
    }

    public Optional<Agency> find(String id) {
        return id == null ? Optional.empty() : agencies.findById(id);
    }

    /** The agency's name, or the id itself if nothing is known of it. */
    public String name(String id) {
        return find(id).map(Agency::name).orElse(id);
    }

    /** Whether it is one of those that can be asked to contribute. The board itself is none, nor is the house of the independent. */
    public boolean contributes(String id) {
        return find(id).filter(Agency::isContributor).isPresent();
    }

    public boolean exists(String id) {
        return find(id).isPresent();
    }

    /** All that can contribute, as choices of a form. */
    public List<Option> options() {
        return contributors().stream().map(agency -> new Option(agency.id(), agency.name())).toList();
    }

    /** Those of these ids, as choices of a form. */
    public List<Option> options(Collection<String> ids) {
        return all().stream().filter(agency -> ids.contains(agency.id())).map(agency -> new Option(agency.id(), agency.name())).toList();
    }
}
