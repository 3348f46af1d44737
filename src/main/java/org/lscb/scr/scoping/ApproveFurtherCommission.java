package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB Chair or the Panel Chair decides whether the agency found later is commissioned; then it is, on the same day. */
@Component
@Shows({Material.TERMS, Material.APPOINTMENTS})
class ApproveFurtherCommission implements UserTask<ApproveFurtherCommission.Answers> {

    enum Verdict { APPROVED, REFUSED }

    record Answers(@NotNull Verdict verdict, @Size(max = 200_000) String reasons, @Size(max = 200_000) String independenceReason) { }

    private final Scoping scoping;
    private final Panels panels;
    private final TermsFacts facts;
    private final Agencies agencies;
    private final People people;
    private final Clock clock;

    ApproveFurtherCommission(Scoping scoping, Panels panels, TermsFacts facts, Agencies agencies, People people, Clock clock) {
        this.scoping = scoping;
        this.panels = panels;
        this.facts = facts;
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        TermsOfReference version = version(task);
        FurtherAsked further = version.further();
        WantedCommission usual = scoping.usual(task.reviewId(), further.asked(), LocalDate.now(clock));
        Map<String, Object> context = facts.of(version);
        context.put("why", version.whyNewVersion());
        context.put("agency", agencies.name(further.asked().agency()));
        context.put("product", further.asked().product().title());
        context.put("chronologyDue", InWords.day(further.chronologyDue() == null ? usual.chronologyDue() : further.chronologyDue()));
        context.put("due", InWords.day(further.due() == null ? usual.productDue() : further.due()));
        context.put("findings", facts.of(panels.doubts(task.reviewId())));
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("further-agency-found");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.verdict() == Verdict.REFUSED && answers.reasons() == null, "reasons", "say why not");
        if (answers.verdict() == Verdict.APPROVED) {
            List<Panels.Doubt> doubts = panels.doubts(task.reviewId());
            problems.addIf(doubts.stream().anyMatch(Panels.Doubt::blocks), "verdict",
                "with this agency, somebody is no longer independent and has to be replaced first. " + facts.blocks(doubts));
            problems.addIf(!doubts.isEmpty() && answers.independenceReason() == null, "independenceReason",
                "say why you allow the appointments in spite of the warnings");
            problems.addIf(!doubts.isEmpty() && !people.get(task.userId()).holds(StandingRole.LSCB_CHAIR), "independenceReason",
                "only the LSCB Chair can allow the appointments in spite of the warnings, so the LSCB Chair has to decide");
            problems.addIf(doubts.stream().anyMatch(doubt -> doubt.held().userId().equals(task.userId())), "independenceReason",
                "this is about your own appointment, so somebody else who chairs the LSCB has to decide");
            problems.addIf(!scoping.takesFurtherCommissions(task.reviewId()), "verdict",
                "the report of this review has been submitted meanwhile, so nothing more can be commissioned");
            problems.addIf(datesArePast(version(task).further()), "verdict",
                "the dates asked for have passed meanwhile; refuse it, so that it is asked for again with other dates");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        TermsOfReference version = version(task);
        if (answers.verdict() == Verdict.APPROVED) {
            panels.recheck(task.reviewId(), answers.independenceReason(), task.userId());
            scoping.approveFurther(version, answers.reasons(), task.userId());
        } else {
            scoping.refuse(version, answers.reasons(), task.userId());
        }
        return Routing.of(ScopingRouting.FURTHER_COMMISSION_VERDICT, answers.verdict());
    }

    private boolean datesArePast(FurtherAsked further) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(further.chronologyDue(), further.due()).anyMatch(date -> date != null && date.isBefore(today));
    }

    private TermsOfReference version(TaskInHand task) {
        return scoping.version(task.id(ScopingRouting.TERMS_ID));
    }
}
