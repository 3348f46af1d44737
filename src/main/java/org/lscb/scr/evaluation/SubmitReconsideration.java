package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.RegionalContacts;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.springframework.stereotype.Component;

/** Sends the approved reconsideration to Ofsted and to whoever is the government's contact on that day. */
@Component
@Shows(Material.OFSTED_LETTERS)
class SubmitReconsideration implements UserTask<SubmitReconsideration.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate sentOn, @NotEmpty Set<Recipient> recipients, @Size(max = 500) String reference,
                   List<@Valid UploadedFile> report) { }

    private final Reconsiderations reconsiderations;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Notices notices;
    private final RegionalContacts contacts;
    private final Clock clock;

    SubmitReconsideration(Reconsiderations reconsiderations, Deadlines deadlines, Documents documents, Notices notices, RegionalContacts contacts,
                          Clock clock) {
        this.reconsiderations = reconsiderations;
        this.deadlines = deadlines;
        this.documents = documents;
        this.notices = notices;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Recipient government = government(LocalDate.now(clock));
        return Map.of("approvedOn", reconsiderations.get(task.reviewId()).round().map(round -> InWords.date(round.approvedOn())).orElse(""),
            "due", deadlines.find(task.reviewId(), DeadlineKind.D10, null).map(deadline -> "Due by " + InWords.date(deadline.currentDue()) + ".").orElse(""),
            "recipients", List.of(new Option(Recipient.OFSTED.name(), Recipient.OFSTED.title()), new Option(government.name(), government.title())));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, Set.of(Recipient.OFSTED, government(LocalDate.now(clock))), null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        reconsiderations.get(task.reviewId()).round().filter(round -> answers.sentOn().isBefore(round.approvedOn())).ifPresent(round ->
            problems.add("sentOn", "the LSCB approved it on " + InWords.date(round.approvedOn()) + "; it cannot have gone before"));
        Set<Recipient> wanted = Set.of(Recipient.OFSTED, government(answers.sentOn()));
        problems.addIf(!answers.recipients().equals(wanted), "recipients", "it goes to Ofsted and to the "
            + government(answers.sentOn()).title());
    }

    private Recipient government(LocalDate on) {
        return Recipient.valueOf(contacts.on(on).name());
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        reconsiderations.submit(task.reviewId(), answers.sentOn());
        answers.recipients().forEach(recipient -> notices.record(task.reviewId(), recipient, "RECONSIDERATION", answers.sentOn(), null, answers.reference()));
        if (answers.report() != null) {
            answers.report().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.RECONSIDERATION, null, null));
        }
        return Routing.none();
    }
}
