package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** A new agency is found after the commissions went out: the business manager asks for a further commission with dates of its own. */
@Component
@Shows(Material.REVIEW)
class FurtherAgencyFound implements StartForm<FurtherAgencyFound.Answers> {

    record Answers(
        @NotNull UUID review,
        @NotBlank @Size(max = 200_000) String why,
        @NotNull String agency,
        @NotNull Product product,
        @Size(max = 500) String unit,
        List<@NotNull @Valid Question> questions,
        LocalDate chronologyDue,
        LocalDate due,
        @Size(max = 200_000) String datesBecause) {

        FurtherAsked asked() {
            return new FurtherAsked(new AgencyAsked(agency, product, unit), chronologyDue, due, datesBecause);
        }
    }

    record Question(@NotBlank @Size(max = 20_000) String text) { }

    private final Scoping scoping;
    private final Appointments appointments;
    private final ReviewChoice choice;
    private final Reviews reviews;
    private final Agencies agencies;
    private final Clock clock;

    FurtherAgencyFound(Scoping scoping, Appointments appointments, ReviewChoice choice, Reviews reviews, Agencies agencies, Clock clock) {
        this.scoping = scoping;
        this.appointments = appointments;
        this.choice = choice;
        this.reviews = reviews;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        List<Option> products = Product.options().stream().filter(option -> !option.value().equals(Product.HEALTH_OVERVIEW.name()))
            .toList();
        return Map.of("reviews", choice.running(starter.userId()), "agencies", agencies.options(), "products", products);
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        choice.checkRunning(starter.userId(), answers.review(), problems);
        if (!problems.isEmpty()) {
            return;
        }
        checkReview(answers.review(), problems);
        problems.addIf(agencies.find(answers.agency()).filter(agency -> agency.isContributor()).isEmpty(), "agency",
            "choose an agency from the list");
        problems.addIf(answers.product() == Product.HEALTH_OVERVIEW, "product",
            "there is one health overview report, and it is asked for at the start");
        problems.addIf(scoping.termsOfReference(answers.review())
            .filter(terms -> terms.agencies().contains(answers.asked().asked())).isPresent(), "agency",
            "this agency has been asked for this already");
        LocalDate today = LocalDate.now(clock);
        problems.addIf(answers.chronologyDue() != null && answers.chronologyDue().isBefore(today), "chronologyDue",
            "this must not be in the past");
        problems.addIf(answers.due() != null && answers.due().isBefore(today), "due", "this must not be in the past");
        problems.addIf(answers.due() != null && answers.chronologyDue() != null && answers.due().isBefore(answers.chronologyDue()), "due",
            "this must not be before the chronology is due");
        problems.addIf(answers.product() == Product.IMR && answers.due() != null && answers.chronologyDue() == null, "chronologyDue",
            "give both dates or neither");
        problems.addIf(answers.product() != Product.CHRONOLOGY && answers.due() == null && answers.chronologyDue() != null, "due",
            "give both dates or neither");
        problems.addIf(answers.product() == Product.CHRONOLOGY && answers.due() != null, "due",
            "leave this empty: nothing but the chronology is asked for");
        problems.addIf((answers.due() != null || answers.chronologyDue() != null) && answers.datesBecause() == null, "datesBecause",
            "say where the dates were agreed, as they are not the usual ones");
    }

    private void checkReview(UUID review, Problems problems) {
        problems.addIf(scoping.requestedCommissions(review).isEmpty(), "review",
            "the commissions of this review have not been sent yet, so the agency belongs in its first terms of reference");
        problems.addIf(!scoping.takesFurtherCommissions(review), "review",
            "the report of this review has been submitted, so nothing more can be commissioned");
        problems.addIf(scoping.proposed(review).isPresent(), "review", "a further commission of this review is waiting for approval");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        List<String> questions = answers.questions() == null ? List.of() : answers.questions().stream().map(Question::text).toList();
        TermsOfReference version = scoping.proposeFurther(review.id(), answers.asked(), questions, answers.why(), starter.userId());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id())
            .and(ScopingRouting.TERMS_ID, version.id())
            .and(ScopingRouting.PANEL_CHAIR, appointments.holder(review.id(), CaseRole.PANEL_CHAIR).orElseThrow()));
    }
}
