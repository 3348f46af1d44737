package org.lscb.scr.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.lscb.scr.form.Problems;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Incident;
import org.springframework.stereotype.Component;

/**
 * A child who had been harmed has died since the case became known: Ofsted and the child death overview panel are told of the death as well
 * (domain.md S0, "goes wrong"). The fields of a form that may bring the news are {@code ofstedToldOn} and {@code cdopToldOn}.
 */
@Component
public class DeathSince {

    private final Notices notices;

    DeathSince(Notices notices) {
        this.notices = notices;
    }

    /** @param told what became of the child as it is known now; null if nobody says anything new */
    public boolean isNews(Incident known, Incident.Outcome told) {
        return known.outcome() != Incident.Outcome.DIED && told == Incident.Outcome.DIED;
    }

    /** The news is taken with the days on which both were told of it. */
    public void check(LocalDate ofstedToldOn, LocalDate cdopToldOn, LocalDate incident, Problems problems) {
        problems.addIf(ofstedToldOn == null, "ofstedToldOn", "Ofsted has to be told of the death; give the date");
        problems.addIf(cdopToldOn == null, "cdopToldOn", "the panel has to be told of the death; give the date");
        problems.addIf(ofstedToldOn != null && ofstedToldOn.isBefore(incident), "ofstedToldOn", "this must not be before the incident");
        problems.addIf(cdopToldOn != null && cdopToldOn.isBefore(incident), "cdopToldOn", "this must not be before the incident");
    }

    public void record(UUID reviewId, LocalDate ofstedToldOn, LocalDate cdopToldOn) {
        notices.record(reviewId, Recipient.OFSTED, ReferralNotices.CHILD_DIED_SINCE, ofstedToldOn, Channel.LETTER.name(), null);
        notices.record(reviewId, Recipient.CDOP, ReferralNotices.CHILD_DEATH, cdopToldOn, Channel.LETTER.name(), null);
    }
}
