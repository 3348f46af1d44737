package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The chronologies of all agencies read as one. The entries themselves stay with their agencies, each with its source; only what was found
 * in reading them together is kept here.
 *
 * @param on      the day on which they were merged
 * @param by      user id
 * @param entries how many there were
 * @param clashes contradictions found, none of which was settled by changing an entry
 */
record IntegratedChronology(LocalDate on, String by, int entries, List<Clash> clashes) {

    enum Treatment {
        BOTH_SHOWN("Both versions stand in the report"),
        AGENCY_ASKED("The agency was asked and explained it"),
        IMR_TO_BE_REWORKED("The agency has to rework its report");

        private final String title;

        Treatment(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * @param first  id of an entry
     * @param second id of the entry that contradicts it
     */
    record Clash(@NotNull UUID first, @NotNull UUID second, @NotBlank @Size(max = 200_000) String difference, @NotNull Treatment treatment,
                 @Size(max = 200_000) String note) { }

    IntegratedChronology {
        clashes = Texts.orNone(clashes);
    }
}
