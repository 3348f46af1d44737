package org.lscb.scr.overview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.recommendation.ProposedAction;

/**
 * What will be done about the recommendations of a review. Proposed anew after the LSCB or another author reopened it, it has another
 * round, which the agencies endorse for themselves.
 */
@Entity
@Audited
@Table(name = "action_plan")
class ActionPlan {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int round;
    private LocalDate proposedOn;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanRecommendation> recommendations = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlannedAction> actions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> endorsingAgencies = new ArrayList<>();
    private LocalDate approvedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProposedAction> approved = new ArrayList<>();

    protected ActionPlan() { }

    ActionPlan(UUID reviewId) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
    }

    /** @param agencies ids of those that answer for their part */
    void proposed(LocalDate on, String by, List<PlanRecommendation> toAnswer, List<PlannedAction> planned, List<String> agencies) {
        refuseIfApproved();
        round++;
        proposedOn = on;
        proposedBy = by;
        recommendations = new ArrayList<>(toAnswer);
        actions = new ArrayList<>(planned);
        endorsingAgencies = new ArrayList<>(agencies);
    }

    /** The author made the changes that the LSCB agreed. */
    void changed(List<PlannedAction> planned) {
        refuseIfApproved();
        actions = new ArrayList<>(planned);
    }

    void approved(LocalDate on, List<ProposedAction> toOpen) {
        refuseIfApproved();
        approvedOn = on;
        approved = new ArrayList<>(toOpen);
    }

    private void refuseIfApproved() {
        if (approvedOn != null) {
            throw new NotAllowedNow("The action plan is approved; its actions are followed one by one.");
        }
    }

    /** 0 before it was first proposed. */
    int round() {
        return round;
    }

    List<PlanRecommendation> recommendations() {
        return List.copyOf(recommendations);
    }

    List<PlannedAction> actions() {
        return List.copyOf(actions);
    }

    List<String> endorsingAgencies() {
        return List.copyOf(endorsingAgencies);
    }

    /** Those that are opened; none before approval. */
    List<ProposedAction> approved() {
        return List.copyOf(approved);
    }

    /** The recommendations that an agency has to answer: addressed to it, or answered by an action that it leads. */
    List<PlanRecommendation> concerning(String agency) {
        return recommendations.stream().filter(one -> agency.equals(one.addressee())
            || actions.stream().anyMatch(action -> action.leadAgency().equals(agency) && action.answers(one.key()))).toList();
    }

    List<PlannedAction> ledBy(String agency) {
        return actions.stream().filter(action -> action.leadAgency().equals(agency)).toList();
    }
}
