package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lscb.scr.form.Problems;

/**
 * What came of asking one member of the family, as typed.
 *
 * @param member      by pseudonym or relationship
 * @param contactedOn when seen, or when the person said no, or was last tried
 * @param how         such as a visit at home
 * @param reason      what stands in the way, or what was tried
 * @param tryAgainOn  when a block is looked at again
 */
record FamilyMember(@NotBlank @Size(max = 500) String member, @NotNull FamilyContribution.Outcome outcome,
                    @PastOrPresent LocalDate contactedOn, @Size(max = 500) String how, @Size(max = 200_000) String views,
                    @Size(max = 200_000) String reason, LocalDate tryAgainOn) {

    /** @param prefix of the path of this row's fields; empty if they stand by themselves */
    void check(String prefix, Problems problems) {
        String missing = "this must be filled in";
        switch (outcome) {
            case CONTRIBUTED -> {
                problems.addIf(contactedOn == null, prefix + "contactedOn", missing);
                problems.addIf(views == null, prefix + "views", missing);
            }
            case DECLINED -> problems.addIf(contactedOn == null, prefix + "contactedOn", missing);
            case BLOCKED, NOT_REACHED -> problems.addIf(reason == null, prefix + "reason", missing);
        }
    }
}
