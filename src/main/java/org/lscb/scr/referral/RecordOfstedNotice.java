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
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.springframework.stereotype.Component;

/** The council's notice of a serious incident to Ofsted is put on record (domain.md S0); it meets D0. */
@Component
@Shows(Material.REFERRAL)
class RecordOfstedNotice implements UserTask<RecordOfstedNotice.Answers> {

    enum NoticeType { SCR_CONFIRMED, SCR_POSSIBLE, LOOKED_AFTER_CHILD_DIED, CHILDRENS_HOME, STAFF_CONDUCT }

    record Answers(@NotNull NoticeType noticeType, @NotNull @PastOrPresent LocalDate sentOn, @NotNull Channel channel, @Size(max = 100) String reference) { }

    private final Referrals referrals;
    private final Notices notices;
    private final Deadlines deadlines;

    RecordOfstedNotice(Referrals referrals, Notices notices, Deadlines deadlines) {
        this.referrals = referrals;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of(
            "knownOn", InWords.date(referrals.of(task.reviewId()).incidentKnownOn()),
            "due", InWords.date(deadlines.find(task.reviewId(), DeadlineKind.D0, null).map(Deadline::currentDue).orElse(null)),
            "recorded", earlier(task.reviewId()).map(notice -> InWords.date(notice.sentOn())).orElse("nothing"));
    }

    /** A case that is opened again may have had its notice long ago. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return earlier(task.reviewId()).map(notice ->
            new Answers(NoticeType.valueOf(notice.type()), notice.sentOn(), Channel.valueOf(notice.channel()), notice.reference()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.sentOn().isBefore(referrals.of(task.reviewId()).incidentKnownOn()), "sentOn", "this must not be before the incident was known");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (earlier(task.reviewId()).filter(notice -> answers.equals(answersOf(notice))).isEmpty()) {
            notices.record(task.reviewId(), Recipient.OFSTED, answers.noticeType().name(), answers.sentOn(), answers.channel().name(), answers.reference());
        }
        deadlines.met(task.reviewId(), DeadlineKind.D0, null, answers.sentOn());
        return Routing.none();
    }

    private Optional<Notification> earlier(UUID reviewId) {
        return notices.ofReview(reviewId).stream().filter(notice -> notice.recipient() == Recipient.OFSTED && isIncidentNotice(notice))
            .reduce((first, last) -> last);
    }

    private static Answers answersOf(Notification notice) {
        return new Answers(NoticeType.valueOf(notice.type()), notice.sentOn(), Channel.valueOf(notice.channel()), notice.reference());
    }

    private static boolean isIncidentNotice(Notification notice) {
        return java.util.Arrays.stream(NoticeType.values()).anyMatch(type -> type.name().equals(notice.type()));
    }
}
