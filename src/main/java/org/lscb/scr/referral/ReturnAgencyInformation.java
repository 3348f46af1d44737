package org.lscb.scr.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An agency tells the sub-group in brief what it knew and did (domain.md S2). */
@Component
@Shows(value = Material.REVIEW, extract = Material.REFERRAL)
class ReturnAgencyInformation implements UserTask<ReturnAgencyInformation.Answers> {

    record Answers(
        @NotNull AgencyReturn.Contact contact,
        @PastOrPresent LocalDate contactFrom,
        @PastOrPresent LocalDate contactTo,
        @Size(max = 200_000) String summary,
        @NotNull Incident.Concern concern,
        @Size(max = 200_000) String concernText,
        @NotBlank @Size(max = 200) String returnedBy,
        List<UploadedFile> papers) {

        Answers {
            papers = papers == null ? List.of() : papers;
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final Documents documents;
    private final Clock clock;

    ReturnAgencyInformation(Reviews reviews, Referrals referrals, Documents documents, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of("reference", review.reference(), "children", ChildrenInWords.of(review),
            "incidentDate", InWords.date(review.incident().incidentDate()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.contact() != AgencyReturn.Contact.NOBODY) {
            problems.addIf(answers.summary() == null, "summary", "this must be filled in");
        }
        problems.addIf(answers.contactFrom() != null && answers.contactTo() != null && answers.contactTo().isBefore(answers.contactFrom()), "contactTo",
            "this must not be before the first contact");
        problems.addIf(answers.concern() == Incident.Concern.YES && answers.concernText() == null, "concernText", "this must be filled in");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        String agency = task.text(CommonRouting.AGENCY);
        AgencyReturn done = referrals.returnOf(referrals.of(task.reviewId()), agency).orElseThrow();
        done.returned(new AgencyReturn.Brief(answers.contact(), answers.contactFrom(), answers.contactTo(), answers.summary(), answers.concern(),
            answers.concernText(), answers.returnedBy()), LocalDate.now(clock));
        answers.papers().forEach(paper -> documents.file(paper, task.reviewId(), DocumentKind.AGENCY_INFORMATION, agency, done.id()));
        return Routing.none();
    }
}
