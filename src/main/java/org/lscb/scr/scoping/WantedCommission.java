package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lscb.scr.form.Problems;

/**
 * One commission as it is about to be sent.
 *
 * @param unit          null for the whole agency
 * @param chronologyDue when the chronology is due; null where none is asked for
 * @param due           when the product is due; null for a chronology alone
 */
record WantedCommission(
    @NotNull String agency,
    @NotNull Product product,
    @Size(max = 500) String unit,
    LocalDate chronologyDue,
    LocalDate due) {

    AgencyAsked asked() {
        return new AgencyAsked(agency, product, unit);
    }

    /** For a chronology alone, that is what is due. */
    LocalDate productDue() {
        return product == Product.CHRONOLOGY ? chronologyDue : due;
    }

    /**
     * What is wrong with the dates.
     *
     * @param path   of the fields: empty, or such as {@code commissions.0.}
     * @param sentOn the day of the commission
     */
    void check(String path, LocalDate sentOn, Problems problems) {
        problems.addIf(chronologyDue == null && (product == Product.IMR || product == Product.CHRONOLOGY), path + "chronologyDue",
            "say when the chronology is due");
        problems.addIf(due == null && product != Product.CHRONOLOGY, path + "due", "say when it is due");
        problems.addIf(chronologyDue != null && chronologyDue.isBefore(sentOn), path + "chronologyDue",
            "this must not be before the commission is sent");
        problems.addIf(due != null && due.isBefore(sentOn), path + "due", "this must not be before the commission is sent");
        problems.addIf(chronologyDue != null && due != null && due.isBefore(chronologyDue), path + "due",
            "this must not be before the chronology is due");
        problems.addIf(product == Product.HEALTH_OVERVIEW && chronologyDue != null, path + "chronologyDue",
            "leave this empty: the health chronologies come from the health agencies");
        problems.addIf(product == Product.CHRONOLOGY && due != null && !due.equals(chronologyDue), path + "due",
            "leave this empty: nothing but the chronology is asked for");
    }
}
