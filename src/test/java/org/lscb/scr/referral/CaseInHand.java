package org.lscb.scr.referral;

import static org.lscb.scr.referral.QtReferral.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.springframework.stereotype.Component;

/** Cases on their way from the referral to the decision, for tests that begin somewhere on it. */
@Component
public class CaseInHand {

    private final Northbeck northbeck;
    private final Reviews reviews;
    private final Referrals referrals;
    private final RuntimeService runtime;

    CaseInHand(Northbeck northbeck, Reviews reviews, Referrals referrals, RuntimeService runtime) {
        this.northbeck = northbeck;
        this.reviews = reviews;
        this.referrals = referrals;
        this.runtime = runtime;
    }

    /** A case referred by the business manager; only the models from referral to decision run, not the whole review around them. */
    public Review referred(Map<String, Object> answers) {
        Review review = referredInWhole(answers);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "goes on alone"));
        northbeck.start("consider-referral", review, Map.of("agencies", answers.get("agencies")));
        northbeck.start("incident-notices", review, Map.of());
        return reviews.get(review.id());
    }

    /** A case referred by the business manager, with the whole review around it. */
    public Review referredInWhole(Map<String, Object> answers) {
        String reference = northbeck.as("manager").starts("serious-case-review", answers);
        return reviews.findByReference(reference).orElseThrow();
    }

    /** The instance of the model from referral to decision, running or over. */
    public ProcessInstance instance(Review review) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("consider-referral").processInstanceBusinessKey(review.reference()).singleResult();
    }

    /** Checked, told to Ofsted, every agency has answered, and the sub-group is called for this day. */
    public void upToScreening(Review review, String meeting) {
        northbeck.as("manager").completes("check-referral", review, Map.of("whoseCase", "OURS", "agencies", agencies(review)));
        northbeck.as("manager").completes("record-ofsted-notice", review, but(QtReferral.recordOfstedNotice(), "sentOn", known(review)));
        agencies(review).forEach(agency -> answer(review, agency));
        northbeck.as("manager").completes("call-sub-group", review, Map.of("meetingOn", meeting));
    }

    /** A case that the sub-group screened on this day and put before the Chair; {@code changes} change what it answers. */
    public Review screened(Map<String, Object> referral, String on, Object... changes) {
        Review review = referred(referral);
        upToScreening(review, on);
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(but(QtReferral.screenReferral(), "meetingOn", on), changes));
        return review;
    }

    /** One agency secures its records and returns its information. */
    public void answer(Review review, String agency) {
        String lead = QtReferral.LEADS.get(agency);
        northbeck.as(lead).completes("secure-records", review, but(QtReferral.secureRecords(), "securedOn", known(review)));
        northbeck.as(lead).completes("return-agency-information", review, but(QtReferral.returnAgencyInformation(), "contactFrom", null, "contactTo", null));
    }

    /** The facts as they stand now. */
    public Review again(Review review) {
        return reviews.get(review.id());
    }

    private List<String> agencies(Review review) {
        return referrals.of(review.id()).agencies();
    }

    private static String known(Review review) {
        return review.incident().incidentDate().toString();
    }
}
