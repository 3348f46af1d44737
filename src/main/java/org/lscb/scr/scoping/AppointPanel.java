package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.People;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * The business manager appoints Panel Chair, overview author and Panel members. If no independent author is free, that is recorded with its
 * reason and the task comes again.
 */
@Component
@Shows({Material.REVIEW, Material.APPOINTMENTS})
class AppointPanel implements UserTask<AppointPanel.Answers> {

    enum YesNo { YES, NO }

    enum Outcome { INDEPENDENT, WARNINGS, AUTHOR_SOUGHT }

    record Answers(
        @NotNull @Valid ChairOfPanel panelChair,
        @NotNull YesNo authorFree,
        @Valid Author overviewAuthor,
        List<@Valid UploadedFile> contract,
        @Size(max = 200_000) String whyNoAuthor,
        @NotEmpty List<@NotNull @Valid Member> members) { }

    record ChairOfPanel(@NotNull String person, Boolean sitsOnLscb, Set<String> employers, @Size(max = 200_000) String conflict,
                        @Size(max = 200_000) String statement) { }

    /** Empty where no author is free. */
    record Author(String person, Set<String> employers, @Size(max = 200_000) String conflict, @Size(max = 200_000) String statement) { }

    record Member(@NotNull String person, Boolean managedCase, Boolean wroteImr, @Size(max = 200_000) String conflict) { }

    private final Panels panels;
    private final Scoping scoping;
    private final People people;
    private final Agencies agencies;
    private final Documents documents;
    private final Reviews reviews;

    AppointPanel(Panels panels, Scoping scoping, People people, Agencies agencies, Documents documents, Reviews reviews) {
        this.panels = panels;
        this.scoping = scoping;
        this.people = people;
        this.agencies = agencies;
        this.documents = documents;
        this.reviews = reviews;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID review = task.reviewId();
        return Map.of(
            "children", reviews.get(review).subjects(),
            "contributing", scoping.contributingAgencies(review).stream().map(id -> Map.of("agency", agencies.name(id))).toList(),
            "searches", panels.searches(review).stream().map(one -> Map.of("on", InWords.day(one.recordedOn()), "reason", one.reason()))
                .toList(),
            "people", people.options(),
            "agencies", agencies.options());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        List<Appointment> held = panels.current(task.reviewId());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answers(
            first(held, CaseRole.PANEL_CHAIR).map(chair -> new ChairOfPanel(chair.userId(), chair.declaration().sitsOnLscb(),
                chair.declaration().employers(), chair.declaration().conflict(), chair.declaration().statement())).orElse(null),
            null,
            first(held, CaseRole.OVERVIEW_AUTHOR).map(author -> new Author(author.userId(), author.declaration().employers(),
                author.declaration().conflict(), author.declaration().statement())).orElse(null),
            null,
            null,
            held.stream().filter(member -> member.role() == CaseRole.PANEL_MEMBER).map(member -> new Member(member.userId(),
                member.declaration().managedCase(), member.declaration().wroteImr(), member.declaration().conflict())).toList()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        boolean free = answers.authorFree() == YesNo.YES;
        problems.addIf(free && author(answers).isEmpty(), "overviewAuthor.person", "say who writes the overview");
        problems.addIf(!free && answers.whyNoAuthor() == null, "whyNoAuthor",
            "say why no independent author is free, and when one will be");
        known(answers.panelChair().person(), "panelChair.person", problems);
        knownAgencies(answers.panelChair().employers(), "panelChair.employers", problems);
        author(answers).ifPresent(author -> {
            known(author.person(), "overviewAuthor.person", problems);
            knownAgencies(author.employers(), "overviewAuthor.employers", problems);
        });
        for (int row = 0; row < answers.members().size(); row++) {
            known(answers.members().get(row).person(), "members." + row + ".person", problems);
        }
        refuseOwnSeat(task.userId(), answers, problems);
        refuseSecondSeat(answers, problems);
        if (problems.isEmpty()) {
            List<Panels.Seat> seats = seats(answers);
            int member = 0;
            for (Panels.Seat seat : seats) {
                String path = switch (seat.role()) {
                    case PANEL_CHAIR -> "panelChair.person";
                    case OVERVIEW_AUTHOR -> "overviewAuthor.person";
                    default -> "members." + member++ + ".person";
                };
                panels.findings(task.reviewId(), seat, seats).stream().filter(Finding::blocks)
                    .forEach(finding -> problems.add(path, finding.told()));
            }
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID review = task.reviewId();
        panels.appoint(review, seats(answers));
        files(answers).forEach(file -> documents.file(file, review, DocumentKind.AUTHOR_CONTRACT, null, null));
        Outcome outcome = outcome(review, answers);
        if (outcome == Outcome.AUTHOR_SOUGHT) {
            panels.authorSought(review, answers.whyNoAuthor());
        } else {
            panels.move(review, outcome == Outcome.WARNINGS ? "INDEPENDENCE_QUERIED" : "PANEL_APPOINTED");
        }
        return Routing.of(ScopingRouting.PANEL_CHAIR, answers.panelChair().person())
            .and(ScopingRouting.OVERVIEW_AUTHOR, author(answers).map(Author::person).orElse(null))
            .and(ScopingRouting.PANEL_OUTCOME, outcome);
    }

    private Outcome outcome(UUID review, Answers answers) {
        if (answers.authorFree() == YesNo.NO) {
            return Outcome.AUTHOR_SOUGHT;
        }
        return panels.awaitingReason(review).isEmpty() ? Outcome.INDEPENDENT : Outcome.WARNINGS;
    }

    private void known(String userId, String path, Problems problems) {
        problems.addIf(!people.takesPartInCases(userId), path, "choose somebody from the list");
    }

    private void knownAgencies(Set<String> ids, String path, Problems problems) {
        problems.addIf(ids != null && !ids.stream().allMatch(agencies::exists), path, "choose agencies from the list");
    }

    private static void refuseOwnSeat(String userId, Answers answers, Problems problems) {
        String self = "nobody appoints themselves";
        problems.addIf(answers.panelChair().person().equals(userId), "panelChair.person", self);
        problems.addIf(author(answers).filter(author -> author.person().equals(userId)).isPresent(), "overviewAuthor.person", self);
        for (int row = 0; row < answers.members().size(); row++) {
            problems.addIf(answers.members().get(row).person().equals(userId), "members." + row + ".person", self);
        }
    }

    private static void refuseSecondSeat(Answers answers, Problems problems) {
        List<String> seated = new ArrayList<>(List.of(answers.panelChair().person()));
        for (int row = 0; row < answers.members().size(); row++) {
            String person = answers.members().get(row).person();
            problems.addIf(seated.contains(person), "members." + row + ".person", "this person is on the Panel already");
            seated.add(person);
        }
    }

    /** Panel Chair, overview author if there is one, and the members in their order. */
    private static List<Panels.Seat> seats(Answers answers) {
        List<Panels.Seat> seats = new ArrayList<>();
        ChairOfPanel chair = answers.panelChair();
        seats.add(new Panels.Seat(CaseRole.PANEL_CHAIR, chair.person(),
            new Declaration(false, false, false, false, yes(chair.sitsOnLscb()), chair.employers(), chair.conflict(), chair.statement())));
        author(answers).ifPresent(author -> seats.add(new Panels.Seat(CaseRole.OVERVIEW_AUTHOR, author.person(),
            new Declaration(false, false, false, false, false, author.employers(), author.conflict(), author.statement()))));
        answers.members().forEach(member -> seats.add(new Panels.Seat(CaseRole.PANEL_MEMBER, member.person(),
            new Declaration(false, false, yes(member.managedCase()), yes(member.wroteImr()), false, Set.of(), member.conflict(), null))));
        return seats;
    }

    private static Optional<Author> author(Answers answers) {
        return Optional.ofNullable(answers.overviewAuthor()).filter(author -> answers.authorFree() == YesNo.YES && author.person() != null);
    }

    private static List<UploadedFile> files(Answers answers) {
        return answers.contract() == null ? List.of() : answers.contract();
    }

    private static Optional<Appointment> first(List<Appointment> held, CaseRole role) {
        return held.stream().filter(one -> one.role() == role).findFirst();
    }

    private static boolean yes(Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }
}
