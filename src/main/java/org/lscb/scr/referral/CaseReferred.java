package org.lscb.scr.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.NotKept;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.identity.IdentityRegister;
import org.lscb.scr.identity.PersonType;
import org.lscb.scr.identity.Pseudonyms;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** Somebody refers a case to the board (domain.md S1). With it the case gets its random reference and its first clocks start. */
@Component
@Shows
class CaseReferred implements StartForm<CaseReferred.Answers> {

    enum Part { SUBJECT, OTHER_CHILD }

    enum Relationship { MOTHER, FATHER, STEP_PARENT_OR_PARTNER, GRANDPARENT, OTHER_RELATIVE, CARER, OTHER }

    record ChildRow(@NotBlank @Size(max = 100) String pseudonym, @NotNull Part part, @NotNull Child.AgeBand ageBand, Boolean lookedAfter,
                    Boolean childProtectionPlan, @NotKept @Size(max = 200) String realName, @NotKept @PastOrPresent LocalDate dateOfBirth) {

        private Child child() {
            return new Child(pseudonym, part == Part.SUBJECT, ageBand, Boolean.TRUE.equals(lookedAfter), Boolean.TRUE.equals(childProtectionPlan));
        }
    }

    record AdultRow(@NotBlank @Size(max = 100) String pseudonym, @NotNull Relationship relationship, @NotKept @NotBlank @Size(max = 200) String realName,
                    @NotKept @PastOrPresent LocalDate dateOfBirth) { }

    record Board(@NotBlank @Size(max = 200) String name) { }

    record Answers(
        @NotEmpty List<@Valid ChildRow> children,
        List<@Valid AdultRow> adults,
        @NotNull @PastOrPresent LocalDate incidentDate,
        @NotNull @PastOrPresent LocalDate incidentKnownOn,
        @NotNull Incident.Outcome outcome,
        @NotNull Incident.Abuse abuse,
        List<Incident.Special> special,
        @NotNull Incident.Concern concern,
        @NotBlank @Size(max = 200_000) String facts,
        @NotNull Referral.OtherChildren otherChildren,
        @Size(max = 200) String madeSafeBy,
        @PastOrPresent LocalDate madeSafeOn,
        @NotNull Referral.Residence residence,
        @Size(max = 200) String residenceLscb,
        @Size(max = 200) String responsibleLscb,
        List<@Valid Board> otherLscbs,
        @Size(max = 100) String cdopReference,
        @NotNull Referral.ReferrerRole referrerRole,
        String referrerAgency,
        @NotNull @PastOrPresent LocalDate receivedOn,
        @PastOrPresent LocalDate chairAwareDate,
        @NotEmpty List<String> agencies) {

        Answers {
            children = children == null ? List.of() : children;
            agencies = agencies == null ? List.of() : agencies;
            adults = adults == null ? List.of() : adults;
            special = special == null ? List.of() : special;
            otherLscbs = otherLscbs == null ? List.of() : otherLscbs;
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final IdentityRegister identities;
    private final Deadlines deadlines;
    private final GuidanceVersions versions;
    private final Agencies agencies;
    private final LeadLscb lead;
    private final Clock clock;

    CaseReferred(Reviews reviews, Referrals referrals, IdentityRegister identities, Deadlines deadlines, GuidanceVersions versions, Agencies agencies,
                 LeadLscb lead, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.identities = identities;
        this.deadlines = deadlines;
        this.versions = versions;
        this.agencies = agencies;
        this.lead = lead;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("agencies", agencies.options());
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        ChildRow first = new ChildRow(Pseudonyms.forChild(), Part.SUBJECT, null, null, null, null, null);
        return Optional.of(new Answers(List.of(first), null, null, null, null, null, null, null, null, null, null, null, Referral.Residence.OUR_AREA,
            null, null, null, null, null, null, LocalDate.now(clock), null, null));
    }

    @Override
    public boolean checksUnfinished() {
        return true;
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(answers.children().stream().noneMatch(child -> child.part() == Part.SUBJECT), "children.0.part",
            "the case must be about at least one child");
        checkPseudonyms(answers, problems);
        problems.addIf(isBefore(answers.incidentKnownOn(), answers.incidentDate()), "incidentKnownOn", "this must not be before the incident");
        problems.addIf(isBefore(answers.receivedOn(), answers.incidentKnownOn()), "receivedOn", "this must not be before the incident was known");
        problems.addIf(isBefore(answers.chairAwareDate(), answers.incidentKnownOn()), "chairAwareDate", "this must not be before the incident was known");
        if (answers.otherChildren() == Referral.OtherChildren.SAFE) {
            problems.addIf(answers.madeSafeBy() == null, "madeSafeBy", "this must be filled in");
            problems.addIf(answers.madeSafeOn() == null, "madeSafeOn", "this must be filled in");
        }
        problems.addIf(answers.residence() == Referral.Residence.ANOTHER_AREA && answers.residenceLscb() == null, "residenceLscb",
            "name the board of that area");
        problems.addIf(answers.referrerAgency() != null && !agencies.contributes(answers.referrerAgency()), "referrerAgency", "choose an agency of the list");
        problems.addIf(!contributors().containsAll(answers.agencies()), "agencies", "choose agencies of the list");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.add(Review.referred(answers.children().stream().map(ChildRow::child).toList(), incident(answers), lead.ourName(),
            answers.otherLscbs().stream().map(Board::name).toList()));
        Referral referral = new Referral(review.id(), answers.referrerRole(), answers.referrerAgency(), answers.receivedOn(), answers.incidentKnownOn(),
            answers.chairAwareDate(), answers.facts(), answers.agencies(), answers.cdopReference());
        referral.otherChildren(answers.otherChildren(), answers.madeSafeBy(), answers.madeSafeOn());
        referral.lived(answers.residence(), answers.residenceLscb(), answers.responsibleLscb());
        referrals.add(referral);
        enterNames(review, answers);
        startClocks(review, answers);
        review.move(Track.REFERRAL, "RECEIVED", answers.receivedOn());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()).and(CommonRouting.AGENCIES, answers.agencies()));
    }

    private void startClocks(Review review, Answers answers) {
        var provisional = versions.on(LocalDate.now(clock));
        deadlines.open(review.id(), DeadlineKind.D0, null, answers.incidentKnownOn(), provisional);
        if (answers.chairAwareDate() != null) {
            deadlines.open(review.id(), DeadlineKind.D1, null, answers.chairAwareDate(), provisional);
        }
    }

    private void enterNames(Review review, Answers answers) {
        answers.children().stream().filter(child -> child.realName() != null || child.dateOfBirth() != null).forEach(child ->
            identities.enter(review.id(), child.pseudonym(), child.part() == Part.SUBJECT ? PersonType.SUBJECT_CHILD : PersonType.OTHER_CHILD,
                child.realName(), child.dateOfBirth(), null));
        answers.adults().forEach(adult ->
            identities.enter(review.id(), adult.pseudonym(), PersonType.ADULT, adult.realName(), adult.dateOfBirth(), adult.relationship().name()));
    }

    /** Of two days one of which may not have been given yet. */
    private static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private void checkPseudonyms(Answers answers, Problems problems) {
        Set<String> used = new HashSet<>();
        IntStream.range(0, answers.children().size()).forEach(at -> {
            ChildRow child = answers.children().get(at);
            String path = "children." + at + ".pseudonym";
            problems.addIf(child.pseudonym() != null && !used.add(child.pseudonym()), path, "another person has this code already");
            problems.addIf(child.pseudonym() != null && Pseudonyms.giveAway(child.pseudonym(), child.realName(), child.dateOfBirth()), path,
                "this gives the child away; choose a code that has nothing of the name or the date of birth");
        });
        IntStream.range(0, answers.adults().size()).forEach(at -> {
            AdultRow adult = answers.adults().get(at);
            String path = "adults." + at + ".pseudonym";
            problems.addIf(adult.pseudonym() != null && !used.add(adult.pseudonym()), path, "another person has this code already");
            problems.addIf(adult.pseudonym() != null && Pseudonyms.giveAway(adult.pseudonym(), adult.realName(), adult.dateOfBirth()), path,
                "this gives the person away; choose words that have nothing of the name or the date of birth");
        });
    }

    private Incident incident(Answers answers) {
        boolean child = answers.children().stream().anyMatch(row -> row.part() == Part.SUBJECT && row.ageBand() != Child.AgeBand.ADULT);
        return new Incident(answers.incidentDate(), answers.outcome(), answers.abuse(), answers.special(), answers.concern(), child);
    }

    private List<String> contributors() {
        return agencies.contributors().stream().map(agency -> agency.id()).toList();
    }
}
