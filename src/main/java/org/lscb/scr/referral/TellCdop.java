package org.lscb.scr.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The child death overview panel hears of every death of a child (domain.md S0). */
@Component
@Shows(value = Material.REVIEW, extract = {Material.REFERRAL, Material.IDENTITY_REGISTER})
class TellCdop implements UserTask<TellCdop.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate sentOn, @NotNull Channel channel, @Size(max = 100) String cdopReference) { }

    private final Reviews reviews;
    private final Referrals referrals;
    private final Notices notices;
    private final ChildToMatch child;

    TellCdop(Reviews reviews, Referrals referrals, Notices notices, ChildToMatch child) {
        this.child = child;
        this.reviews = reviews;
        this.referrals = referrals;
        this.notices = notices;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of("reference", review.reference(), "subjects", review.subjects(), "incidentDate", InWords.date(review.incident().incidentDate()),
            "matchKey", child.of(review, task.userId()),
            "recorded", earlier(review.id()).map(notice -> InWords.date(notice.sentOn())).orElse("nothing"));
    }

    /** A case that is opened again may have been notified long ago. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Referral referral = referrals.of(task.reviewId());
        return Optional.of(earlier(task.reviewId())
            .map(notice -> new Answers(notice.sentOn(), Channel.valueOf(notice.channel()), notice.reference()))
            .orElse(new Answers(null, null, referral.cdopReference())));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.sentOn().isBefore(reviews.get(task.reviewId()).incident().incidentDate()), "sentOn", "this must not be before the incident");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        boolean known = earlier(task.reviewId())
            .filter(notice -> notice.sentOn().equals(answers.sentOn()) && notice.channel().equals(answers.channel().name())).isPresent();
        if (!known) {
            notices.record(task.reviewId(), Recipient.CDOP, ReferralNotices.CHILD_DEATH, answers.sentOn(), answers.channel().name(), answers.cdopReference());
        }
        referrals.of(task.reviewId()).cdopReference(answers.cdopReference());
        return Routing.none();
    }

    private Optional<Notification> earlier(UUID reviewId) {
        return notices.ofReview(reviewId).stream().filter(notice -> notice.recipient() == Recipient.CDOP && notice.type().equals(ReferralNotices.CHILD_DEATH))
            .reduce((first, last) -> last);
    }
}
