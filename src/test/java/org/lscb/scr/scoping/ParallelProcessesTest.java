package org.lscb.scr.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class ParallelProcessesTest {

    @Autowired Northbeck northbeck;
    @Autowired Blocks blocks;
    @Autowired ParallelProcesses processes;
    @Autowired DisclosureRequests requests;
    @Autowired List<org.lscb.scr.review.ReviewSection> sections;

    Review review;

    @BeforeEach
    void theReviewOfChildQtIsRunning() {
        northbeck.today("2010-10-14");
        review = northbeck.review().initiatedOn("2010-09-24").save();
    }

    @Test
    void policeProsecutorsAndCoronerAskThatTwoStaffAndThePartnerAreNotSeenYet() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());

        assertThat(processes.ofReview(review.id())).extracting(ParallelProcess::type)
            .containsExactlyInAnyOrder(ParallelProcess.Type.POLICE, ParallelProcess.Type.CPS, ParallelProcess.Type.CORONER);
        assertThat(blocks.active(review.id(), BlockKind.INTERVIEW)).extracting(Block::agency)
            .containsExactlyInAnyOrder("saltmoor-hospitals", "northbeck-social-care");
        assertThat(blocks.active(review.id(), BlockKind.FAMILY_CONTACT)).singleElement().satisfies(block -> {
            assertThat(block.what()).isEqualTo("Partner of the mother");
            assertThat(block.reviewOn()).isEqualTo("2011-01-14");
            assertThat(block.owner()).isEqualTo("legal");
        });
        assertThat(blocks.active(review.id(), BlockKind.PUBLICATION)).isEmpty();
        assertThat(sections).filteredOn(section -> List.of("blocks", "parallelProcesses").contains(section.name()))
            .allSatisfy(section -> assertThat((List<?>) section.of(review)).hasSize(3));
    }

    @Test
    void aMeetingMayFindNothingThatHasToWait() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, Map.of("heldOn", "2010-10-14", "present", "Coroner's officer"));
        assertThat(blocks.ofReview(review.id())).isEmpty();
    }

    @Test
    void whatTheMeetingAgreedHasToMakeSense() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        Map<String, Object> answers = new HashMap<>(SetUpAnswers.meeting());
        answers.put("heldOn", "2010-09-01");
        answers.put("blocks", List.of(Map.of("kind", "INTERVIEW", "what", "Staff nurse 2", "basis", "TRIAL", "reason", "Witness", "owner", "nobody",
            "agency", "nowhere", "reviewOn", "2010-10-13")));
        assertThat(northbeck.as("manager").isRefused("hold-parallel-processes-meeting", review, answers))
            .containsOnlyKeys("heldOn", "blocks.0.owner", "blocks.0.agency", "blocks.0.reviewOn");
    }

    @Test
    void whenTheTrialEndsTheBlocksAreLiftedAndItsOutcomeIsKeptForTheAddendum() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());
        northbeck.today("2011-06-17");

        List<UUID> standing = blocks.active(review.id()).stream().map(Block::id).toList();
        UUID prosecution = processes.ofReview(review.id()).stream().filter(one -> one.type() == ParallelProcess.Type.CPS).findFirst().orElseThrow().id();
        String reference = northbeck.as("manager").starts("lift-block", SetUpAnswers.trialEnded(review.id(), standing, prosecution));

        assertThat(reference).isEqualTo(review.reference());
        assertThat(blocks.active(review.id())).isEmpty();
        assertThat(blocks.ofReview(review.id())).hasSize(3).allSatisfy(block -> assertThat(block.liftedBecause()).isEqualTo("The trial has ended"));
        assertThat(processes.ofReview(review.id())).filteredOn(one -> one.id().equals(prosecution)).extracting(ParallelProcess::outcome)
            .containsExactly("Conviction");

        assertThat(northbeck.as("manager").isRefusedToStart("lift-block", SetUpAnswers.trialEnded(review.id(), standing, prosecution)))
            .containsOnlyKeys("blocks", "endedProcess");
    }

    @Test
    void aCourtOrderBlocksPublicationAlone() {
        northbeck.as("legal").starts("add-block", Map.of("review", review.id(), "block", Map.of("kind", "PUBLICATION", "what", "The whole overview report",
            "basis", "COURT_ORDER", "reason", "Order of the family court of this day", "owner", "legal", "reviewOn", "2011-04-14")));
        assertThat(blocks.active(review.id(), BlockKind.PUBLICATION)).singleElement()
            .satisfies(block -> assertThat(block.basis()).isEqualTo(Block.Basis.COURT_ORDER));
    }

    @Test
    void aBlockOfAnInterviewSaysWhoseStaffItIs() {
        assertThat(northbeck.as("manager").isRefusedToStart("add-block", Map.of("review", review.id(), "block", Map.of("kind", "INTERVIEW",
            "what", "Health visitor 1", "basis", "INVESTIGATION", "reason", "A witness", "owner", "manager", "reviewOn", "2010-11-14"))))
            .containsOnlyKeys("block.agency");
        assertThat(blocks.ofReview(review.id())).isEmpty();
    }

    @Test
    void aBlockNeedsAReviewThatRuns() {
        Review declined = northbeck.review().save();
        assertThat(northbeck.as("manager").isRefusedToStart("add-block", Map.of("review", declined.id(), "block", Map.of("kind", "INTERVIEW",
            "what", "Health visitor 1", "agency", "northbeck-pct", "basis", "INVESTIGATION", "reason", "A witness", "owner", "manager", "reviewOn", "2010-11-14"))))
            .containsOnlyKeys("review");
        assertThat(northbeck.as("manager").isRefusedToStart("add-block", Map.of("review", review.id(), "block", Map.of()))).containsKeys(
            "block.kind", "block.what", "block.basis", "block.reason", "block.owner", "block.reviewOn");
    }

    @Test
    void aProcessForWhichNothingWaitedCanEndToo() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());
        UUID inquest = processes.ofReview(review.id()).stream().filter(one -> one.type() == ParallelProcess.Type.CORONER).findFirst().orElseThrow().id();
        northbeck.today("2012-07-12");
        assertThat(northbeck.as("manager").isRefusedToStart("lift-block", Map.of("review", review.id(), "liftedOn", "2012-07-12", "reason", "It is over")))
            .containsOnlyKeys("blocks");
        northbeck.as("manager").starts("lift-block", Map.of("review", review.id(), "liftedOn", "2012-07-12", "reason", "The inquest is over",
            "endedProcess", inquest, "outcome", "Narrative verdict"));
        assertThat(blocks.active(review.id())).hasSize(3);
        assertThat(processes.ofReview(review.id())).filteredOn(one -> one.endedOn() != null).extracting(ParallelProcess::type)
            .containsExactly(ParallelProcess.Type.CORONER);
    }

    @Test
    void aBlockIsNotLiftedBeforeItWasAddedNorWithoutSayingHowAProcessEnded() {
        northbeck.message("parallel-processes-meeting-called", review, Map.of("reviewId", review.id().toString()));
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());
        Map<String, Object> answers = new HashMap<>(SetUpAnswers.trialEnded(review.id(), List.of(blocks.active(review.id()).get(0).id()),
            processes.ofReview(review.id()).get(0).id()));
        answers.put("liftedOn", "2010-10-13");
        answers.remove("outcome");
        assertThat(northbeck.as("manager").isRefusedToStart("lift-block", answers)).containsOnlyKeys("liftedOn", "outcome");
    }

    @Test
    void aRequestForDisclosureIsDecidedByTheLegalAdviser() {
        northbeck.as("manager").starts("record-disclosure-request", Map.of("review", review.id(), "requestedBy", "Eastshire Crown Court", "basis", "COURT",
            "material", "The chronology of the hospital", "receivedOn", "2010-10-12"));
        assertThat(northbeck.as("legal").context("decide-disclosure", review).get("material").asText()).isEqualTo("The chronology of the hospital");
        assertThat(northbeck.as("legal").isRefused("decide-disclosure", review,
            Map.of("decision", "REFUSED", "reasons", "Not relevant", "decidedOn", "2010-10-11"))).containsOnlyKeys("decidedOn");
        northbeck.as("legal").completes("decide-disclosure", review,
            Map.of("decision", "PARTLY_DISCLOSED", "reasons", "The entries of the night of admission only", "decidedOn", "2010-10-14"));

        assertThat(requests.findByReviewIdOrderByReceivedOn(review.id())).singleElement().satisfies(request -> {
            assertThat(request.decision()).isEqualTo(DisclosureRequest.Decision.PARTLY_DISCLOSED);
            assertThat(request.decidedBy()).isEqualTo("legal");
        });
        assertThat(northbeck.as("manager").isRefusedToStart("record-disclosure-request", Map.of("review", UUID.randomUUID(), "requestedBy", "A newspaper",
            "basis", "FOI", "material", "The overview report", "receivedOn", "2010-10-12"))).containsOnlyKeys("review");
    }
}
