package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Problems;
import org.springframework.stereotype.Component;

/** What must be right about a block before it is added, wherever it is asked for. */
@Component
class BlockCheck {

    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    BlockCheck(People people, Agencies agencies, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param path of the fields: empty, or such as {@code blocks.0.} */
    void check(String path, WantedBlock block, Problems problems) {
        problems.addIf(!people.takesPartInCases(block.owner()), path + "owner", "choose somebody from the list");
        problems.addIf(block.kind() == BlockKind.INTERVIEW && block.agency() == null, path + "agency",
            "say whose staff it is; their report gets time for the interview once the block is lifted");
        problems.addIf(block.agency() != null && !agencies.contributes(block.agency()), path + "agency", "choose an agency from the list");
        problems.addIf(block.reviewOn().isBefore(LocalDate.now(clock)), path + "reviewOn", "this must not be in the past");
    }
}
