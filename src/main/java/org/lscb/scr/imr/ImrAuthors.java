package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.Independence;
import org.lscb.scr.agency.IndependenceRule;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads and who writes for an agency: appointed for one review, independent of the case (domain 3.2, I1 and I2). */
@Service
@Transactional
class ImrAuthors {

    /**
     * What the agency's lead says of the author.
     *
     * @param directPart  had a direct part in the case or gave advice on it
     * @param lineManager is or was the immediate line manager of staff involved
     */
    record Candidate(String userId, String role, YesNo directPart, YesNo lineManager, String statement) { }

    private static final Map<IndependenceRule, String> FIELD_OF_RULE = Map.of(IndependenceRule.I1, "directPart", IndependenceRule.I2, "lineManager");

    private final Commissions commissions;
    private final Appointments appointments;
    private final Independence independence;
    private final People people;
    private final CommissionClocks clocks;

    ImrAuthors(Commissions commissions, Appointments appointments, Independence independence, People people, CommissionClocks clocks) {
        this.commissions = commissions;
        this.appointments = appointments;
        this.independence = independence;
        this.people = people;
        this.clocks = clocks;
    }

    /** The people of the agency, as choices of a form. */
    @Transactional(readOnly = true)
    public List<Option> choices(UUID commissionId) {
        return people.optionsIn(commissions.get(commissionId).agency());
    }

    /**
     * The people of the agency who may write for it as far as is known, as choices of a form: neither its lead nor the author until now, nor
     * anybody whom a rule on independence keeps out whatever they declare, such as a member of the Panel.
     *
     * @param by who is to appoint, and cannot appoint themselves
     */
    @Transactional(readOnly = true)
    public List<Option> authors(UUID commissionId, String by) {
        Commission commission = commissions.get(commissionId);
        return choices(commissionId).stream().filter(person -> mayWrite(commission, person.value(), by)).toList();
    }

    /**
     * Says what stands against the candidate.
     *
     * @param by who is to appoint
     */
    @Transactional(readOnly = true)
    public void check(UUID commissionId, Candidate candidate, String by, Problems problems) {
        Commission commission = commissions.get(commissionId);
        problems.addIf(!isOfTheAgency(commission, candidate.userId()), "author", "choose somebody of the agency");
        problems.addIf(candidate.userId().equals(commission.lead()), "author",
            "choose somebody else than the agency lead, who has to sign off the report");
        problems.addIf(candidate.userId().equals(by), "author", "nobody appoints themselves");
        problems.addIf(candidate.userId().equals(commission.author()), "author", "choose somebody else than the author until now");
        blocks(commission, candidate).forEach(finding -> problems.add(FIELD_OF_RULE.getOrDefault(finding.rule(), "author"), finding.told()));
    }

    /** Whether a person of this account works for the agency that was asked. */
    @Transactional(readOnly = true)
    public boolean isOfTheAgency(UUID commissionId, String userId) {
        return isOfTheAgency(commissions.get(commissionId), userId);
    }

    public void appointLead(UUID commissionId, String userId) {
        Commission commission = commissions.get(commissionId);
        appointments.appoint(commission.reviewId(), CaseRole.AGENCY_LEAD, userId, commission.agency(), commissionId, Declaration.nothingToDeclare());
    }

    public void appoint(UUID commissionId, Candidate candidate) {
        Commission commission = commissions.get(commissionId);
        commission.authorAppointed(candidate.userId(), candidate.role(), candidate.statement());
        appointments.appoint(commission.reviewId(), CaseRole.IMR_AUTHOR, candidate.userId(), commission.agency(), commissionId, declaration(candidate));
    }

    /** Another author takes over; the former one's appointment ends today and stays on record, as does what that author wrote. */
    public void replace(UUID commissionId, Candidate candidate, LocalDate newDue, String by) {
        Commission commission = commissions.get(commissionId);
        appointment(commission).ifPresent(former -> appointments.end(former.id(), clocks.today(), "Found not to be independent"));
        appoint(commissionId, candidate);
        clocks.again(commission, DeadlineKind.D5, newDue, "Author replaced", by);
    }

    /** Asks once more, now that the report is written, and keeps the answer (domain 3.2: on appointment and again at sign-off). */
    public void confirmedIndependent(UUID commissionId) {
        appointment(commissions.get(commissionId)).ifPresent(held -> appointments.checkAgain(held.id(), held.declaration()));
    }

    /** The rules that the author does not keep with what is known by now; whoever is to sign off or accept the report asks. */
    @Transactional(readOnly = true)
    public List<Finding> blocksNow(UUID commissionId) {
        return appointments.blocksNow(commissions.get(commissionId).reviewId(), CaseRole.IMR_AUTHOR, commissionId);
    }

    /** Keeps with the appointment what has come to light about the author. */
    public void inConflict(UUID commissionId, Verdict.Conflict conflict) {
        appointment(commissions.get(commissionId)).ifPresent(held -> appointments.checkAgain(held.id(), switch (conflict) {
            case I1 -> held.declaration().andDirectPart();
            case I2 -> held.declaration().andManagedStaff();
        }));
    }

    private Optional<Appointment> appointment(Commission commission) {
        return appointments.current(commission.reviewId(), CaseRole.IMR_AUTHOR, commission.id());
    }

    /** A warning stands in the way too: it would need the LSCB Chair's written reason, for which the appointment of an author has no step. */
    private List<Finding> blocks(Commission commission, Candidate candidate) {
        return independence.check(commission.reviewId(), CaseRole.IMR_AUTHOR, candidate.userId(), declaration(candidate)).stream()
            .filter(finding -> finding.blocks() || finding.warns()).toList();
    }

    private boolean mayWrite(Commission commission, String userId, String by) {
        return !userId.equals(commission.lead()) && !userId.equals(by) && !userId.equals(commission.author())
            && blocks(commission, new Candidate(userId, null, YesNo.NO, YesNo.NO, null)).isEmpty();
    }

    private boolean isOfTheAgency(Commission commission, String userId) {
        return people.find(userId).filter(person -> person.worksFor(commission.agency())).isPresent();
    }

    private static Declaration declaration(Candidate candidate) {
        Declaration declaration = Declaration.nothingToDeclare().stating(candidate.statement());
        declaration = candidate.directPart() == YesNo.YES ? declaration.andDirectPart() : declaration;
        return candidate.lineManager() == YesNo.YES ? declaration.andManagedStaff() : declaration;
    }
}
