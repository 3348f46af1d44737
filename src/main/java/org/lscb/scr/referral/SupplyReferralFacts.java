package org.lscb.scr.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The agency that referred the case answers what the referral left open; the period for the decision runs meanwhile (domain.md S1). */
@Component
@Shows(extract = Material.REFERRAL)
class SupplyReferralFacts implements UserTask<SupplyReferralFacts.Answers> {

    record Answers(@NotBlank @Size(max = 200_000) String facts, @NotBlank @Size(max = 200) String suppliedBy) { }

    private final Referrals referrals;
    private final Agencies agencies;
    private final Clock clock;

    SupplyReferralFacts(Referrals referrals, Agencies agencies, Clock clock) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("asked", InWords.text(referrals.of(task.reviewId()).factsAsked()));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        String source = agencies.name(task.text(ReferralRouting.REFERRER_AGENCY)) + ", " + answers.suppliedBy();
        referrals.of(task.reviewId()).learn(new Referral.AddedFacts(LocalDate.now(clock), source, answers.facts()));
        return Routing.none();
    }
}
