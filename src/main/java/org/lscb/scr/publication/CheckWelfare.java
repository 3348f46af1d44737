package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** How publication would affect the surviving children; a compelling reason may keep a review unpublished (domain.md 6.7 row 5). */
@Component
@Shows({Material.REVIEW, Material.PUBLICATION})
class CheckWelfare implements UserTask<CheckWelfare.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate checkedOn, @NotBlank String agency, @NotBlank @Size(max = 500) String advisedBy,
                   @NotBlank @Size(max = 200_000) String advice, @NotNull YesNo compellingReason, @Size(max = 200_000) String reason) { }

    private final Publications publications;
    private final Reviews reviews;
    private final Agencies agencies;

    CheckWelfare(Publications publications, Reviews reviews, Agencies agencies) {
        this.publications = publications;
        this.reviews = reviews;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("agencies", agencies.options(), "children", reviews.get(task.reviewId()).children().stream()
            .map(child -> Map.of("pseudonym", child.pseudonym(), "part", child.subject() ? "Subject of the review" : "Sibling or other child")).toList());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return agencies.contributors().stream().filter(agency -> agency.kind() == Agency.Kind.SOCIAL_CARE).findFirst()
            .map(socialCare -> new Answers(null, socialCare.id(), null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(!agencies.contributes(answers.agency()), "agency", "choose one of the answers in the list");
        problems.addIf(answers.compellingReason() == YesNo.YES && answers.reason() == null, "reason", "this must be filled in");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.advise(task.reviewId(), new WelfareAdvice(answers.checkedOn(), answers.agency(), answers.advisedBy(), answers.advice(),
            answers.compellingReason() == YesNo.YES, answers.reason()));
        return Routing.none();
    }
}
