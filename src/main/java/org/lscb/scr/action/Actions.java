package org.lscb.scr.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions of all reviews, whoever leads them and however they came about. */
@Service
@Transactional
public class Actions {

    private static final String OPEN = "OPEN";

    private final ActionRecords actions;
    private final Brag brag;
    private final People people;
    private final Reviews reviews;
    private final Commissions commissions;
    private final Clock clock;

    Actions(ActionRecords actions, Brag brag, People people, Reviews reviews, Commissions commissions, Clock clock) {
        this.actions = actions;
        this.brag = brag;
        this.people = people;
        this.reviews = reviews;
        this.commissions = commissions;
        this.clock = clock;
    }

    /** All actions of a review in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Action> ofReview(UUID reviewId) {
        return actions.findByReviewIdOrderByNumber(reviewId);
    }

    /** Whether nothing more is to come of any action of the review: each has shown its impact or is superseded. True if there is none. */
    @Transactional(readOnly = true)
    public boolean allSettled(UUID reviewId) {
        return actions.countUnsettled(reviewId) == 0;
    }

    /**
     * Makes those who open actions, those who look whether all are settled, and those who tell that one more is, go one after the other until the
     * end of their transactions. Otherwise one could look just before the last action is settled, and begin to wait just after it was told.
     */
    void oneAfterTheOther(UUID reviewId) {
        actions.hold(reviewId);
    }

    /** How many actions of the review have each colour today; every colour is there, with 0 if need be. */
    @Transactional(readOnly = true)
    public Map<Colour, Long> count(UUID reviewId) {
        Map<Colour, Long> counts = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            counts.put(colour, 0L);
        }
        ofReview(reviewId).forEach(action -> counts.merge(colour(action), 1L, Long::sum));
        return counts;
    }

    /** The colour of an action today: what the sub-group set, otherwise what the rule says (domain 6.8). */
    @Transactional(readOnly = true)
    public Colour colour(Action action) {
        return action.colourOverride().map(Action.ColourOverride::colour).orElseGet(() -> brag.compute(action, today()).colour());
    }

    /** @throws IllegalArgumentException if there is none of this id */
    @Transactional(readOnly = true)
    public Action get(UUID actionId) {
        return actions.findById(actionId).orElseThrow(() -> new IllegalArgumentException("no action " + actionId));
    }

    /** All actions of all reviews that are not settled. */
    @Transactional(readOnly = true)
    List<Action> running() {
        return actions.findAllByOrderByReviewIdAscNumberAsc().stream().filter(action -> !action.state().isSettled()).toList();
    }

    /**
     * Opens actions that their agencies have endorsed. One that the same agency has already begun in the same words is not opened twice,
     * so that an approved plan can list what agencies began when they signed off their own reviews; it then answers the plan's
     * recommendations as well.
     *
     * @param subject the commission for {@link Origin#AGENCY}, otherwise null
     * @return those newly opened
     */
    List<Action> open(UUID reviewId, Origin origin, UUID subject, List<ProposedAction> proposed) {
        oneAfterTheOther(reviewId);         // the leads of two agencies may sign at the same moment, and each action has a number of its own
        List<Action> known = new ArrayList<>(ofReview(reviewId));
        List<Action> opened = new ArrayList<>();
        for (ProposedAction wanted : proposed) {
            known.stream().filter(action -> action.what().equals(wanted.what()) && action.agency().equals(wanted.leadAgency())).findFirst()
                .ifPresentOrElse(action -> action.answersAlso(wanted.recommendationIds()), () -> {
                    Action action = actions.save(endorsed(reviewId, known.size() + 1, origin, subject, wanted));
                    known.add(action);
                    opened.add(action);
                });
        }
        if (!opened.isEmpty() && !OPEN.equals(reviews.get(reviewId).on(Track.ACTIONS))) {
            reviews.get(reviewId).move(Track.ACTIONS, OPEN, today());
        }
        return opened;
    }

    private Action endorsed(UUID reviewId, int number, Origin origin, UUID subject, ProposedAction wanted) {
        String owner = wanted.leadOfficer() == null ? leadOf(reviewId, wanted.leadAgency()) : wanted.leadOfficer();
        return Action.endorsed(reviewId, number, origin, subject, wanted, owner, verifierBeside(owner), today());
    }

    /** Who speaks for the agency in this review: its lead for its report, or else its lead in general; for the board its business manager. */
    String leadOf(UUID reviewId, String agency) {
        return commissions.ofReview(reviewId).stream().filter(commission -> commission.agency().equals(agency)).map(Commission::lead)
            .filter(Objects::nonNull).findFirst()
            .or(() -> people.standingLead(agency).map(Person::userId)).orElseGet(() -> first(StandingRole.BUSINESS_MANAGER, null));
    }

    private String verifierBeside(String owner) {
        return people.withRole(StandingRole.VERIFIER).stream().map(Person::userId).filter(person -> !person.equals(owner)).findFirst()
            .orElseGet(() -> first(StandingRole.SUBGROUP_CHAIR, owner));
    }

    private String first(StandingRole role, String butNot) {
        return people.withRole(role).stream().map(Person::userId).filter(person -> !person.equals(butNot)).findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody holds the role " + role));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
