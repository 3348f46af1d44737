package org.lscb.scr.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An agency copies, seals and logs what it holds on child and family, so that nothing is changed any more (domain.md S1). */
@Component
@Shows(value = Material.REVIEW, extract = Material.REFERRAL)
class SecureRecords implements UserTask<SecureRecords.Answers> {

    record Row(@NotBlank @Size(max = 500) String what, Boolean copied, Boolean sealed, @Size(max = 500) String logReference) {

        private AgencyReturn.SecuredRecords secured() {
            return new AgencyReturn.SecuredRecords(what, Boolean.TRUE.equals(copied), Boolean.TRUE.equals(sealed), logReference);
        }
    }

    record Answers(@NotNull @PastOrPresent LocalDate securedOn, @NotBlank @Size(max = 200) String securedBy, Boolean noRecords, List<@Valid Row> records) {

        Answers {
            records = records == null || Boolean.TRUE.equals(noRecords) ? List.of() : records;
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final Clock clock;

    SecureRecords(Reviews reviews, Referrals referrals, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        String agency = task.text(CommonRouting.AGENCY);
        String before = referrals.returns(review.id()).stream().filter(done -> done.agency().equals(agency)).reduce((first, last) -> last)
            .map(done -> InWords.date(done.securedOn())).orElse("nothing");
        return Map.of("reference", review.reference(), "children", ChildrenInWords.of(review),
            "incidentDate", InWords.date(review.incident().incidentDate()), "before", before);
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.securedOn().isBefore(reviews.get(task.reviewId()).incident().incidentDate()), "securedOn", "this must not be before the incident");
        if (!Boolean.TRUE.equals(answers.noRecords())) {
            problems.addIf(answers.records().isEmpty(), "noRecords", "list the records that were secured, or tick that you hold none");
            IntStream.range(0, answers.records().size()).forEach(at -> problems.addIf(!Boolean.TRUE.equals(answers.records().get(at).copied()),
                "records." + at + ".copied", "copy the records before you go on"));
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Referral referral = referrals.of(task.reviewId());
        referrals.add(new AgencyReturn(task.reviewId(), referral.consideration(), task.text(CommonRouting.AGENCY), answers.securedOn(), answers.securedBy(),
            answers.records().stream().map(Row::secured).toList()));
        return Routing.none();
    }
}
