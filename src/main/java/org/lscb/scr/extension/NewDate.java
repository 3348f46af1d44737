package org.lscb.scr.extension;

import java.time.LocalDate;
import java.util.UUID;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.springframework.stereotype.Component;

/** Says what is wrong with a date to which a review's completion is to be moved. */
@Component
class NewDate {

    private final Extensions extensions;

    NewDate(Extensions extensions) {
        this.extensions = extensions;
    }

    /**
     * @param due       the new date as typed, or null
     * @param decidedOn the day on which it is decided or asked for; the date lies after it, and after today
     */
    void check(UUID reviewId, LocalDate due, LocalDate decidedOn, String path, Problems problems) {
        if (due == null) {
            problems.add(path, "this must be filled in");
            return;
        }
        Deadline completion = extensions.completion(reviewId);
        problems.addIf(due.isEqual(completion.currentDue()), path, "this is the date on which the review is due already");
        LocalDate latest = decidedOn.isAfter(extensions.today()) ? decidedOn : extensions.today();
        problems.addIf(!due.isAfter(latest), path, "this must be after " + InWords.date(latest));
        problems.addIf(!due.isAfter(completion.startsOn()), path, "this must be after the decision to initiate, " + InWords.date(completion.startsOn()));
    }
}
