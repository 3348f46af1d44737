package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.agency.Accounts;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Directory;
import org.lscb.scr.agency.Membership;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.document.DocumentAccess;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The need-to-know table at work: pages, lists and downloads of real reviews, for people whose part in them differs or changes. */
@ReviewTest
class WhoSeesWhatTest {

    private static final String PASSWORD = "northbeck-demo";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Membership membership;
    @Autowired
    private Directory directory;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Documents documents;
    @Autowired
    private DocumentAccess access;
    @Autowired
    private Reviews reviews;
    @Autowired
    private NeedToKnow needToKnow;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private final String someone = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void today() {
        northbeck.today("2010-10-06");
    }

    @Test
    @DisplayName("an agency sees of a review its own commission and clocks, and nothing of another agency, not even how many there are")
    void anAgencysOwn() {
        Review review = policeAndHousing();
        JsonNode all = page("manager", review);
        assertThat(names(all.path("commissions"), "agency")).containsExactlyInAnyOrder("eastshire-police", "fernhill-housing");
        assertThat(all.has("tracks")).isTrue();

        for (String person : List.of("police-lead", "police-author")) {
            JsonNode own = page(person, review);
            assertThat(names(own.path("commissions"), "agency")).as(person).containsExactly("eastshire-police");
            assertThat(own.path("clocks")).as(person).isNotEmpty().allMatch(clock ->
                clock.path("subject").asText().equals(commissioned.id(review, "eastshire-police").toString()));
            assertThat(own.toString()).as(person).doesNotContain("housing").doesNotContain(commissioned.id(review, "fernhill-housing").toString());
            assertThat(own.path("termsOfReference").findValuesAsText("agencies")).as(person).isEmpty();
            assertThat(own.has("tracks") || own.has("referral") || own.has("overview")).as(person).isFalse();
        }
        assertThat(names(page("police-owner", review).path("commissions"), "agency")).containsExactly("eastshire-police");
        assertThat(page("police-owner", review).has("clocks")).isFalse();
    }

    @Test
    @DisplayName("whoever has no part in a review is told that there is none, finds it in no list, and the refusal is on record")
    void noPart() {
        Review review = policeAndHousing();
        for (String person : List.of("school-lead", "auditor", "operator", "second-panel-chair", "verifier")) {
            WebPerson stranger = person(person);
            assertThat(stranger.get("/api/reviews/" + review.reference()).status()).as(person).isEqualTo(404);
            assertThat(stranger.get("/api/reviews/" + review.reference()).body()).as("no difference to a review that is not there")
                .isEqualTo(withPath(stranger.get("/api/reviews/SCR-0000-00").body(), "/api/reviews/" + review.reference()));
            assertThat(names(stranger.get("/api/reviews").body(), "reference")).as(person).doesNotContain(review.reference());
            assertThat(logged(person, "READ", "REFUSED", review.id())).as(person).isPositive();
        }
        person("manager").get("/api/reviews/" + review.reference());
        assertThat(logged("manager", "READ", "DONE", review.id())).isPositive();
    }

    @Test
    @DisplayName("somebody of two agencies sees the part of both and of no third")
    void twoAgencies() {
        Review review = commissioned.begun(Product.IMR, "northbeck-pct", "wendle-mental-health", "saltmoor-hospitals");
        assertThat(names(page("designated-nurse", review).path("commissions"), "agency"))
            .containsExactlyInAnyOrder("northbeck-pct", "wendle-mental-health");
    }

    @Test
    @DisplayName("a panel member reads another agency's report when the Panel has released it, and not while it is sent back")
    void panelMember() {
        Review review = policeAndHousing();
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "panel-member", "eastshire-police", null, Declaration.nothingToDeclare());
        StoredDocument housing = filed(review, DocumentKind.IMR, "fernhill-housing", commissioned.id(review, "fernhill-housing"));
        StoredDocument police = filed(review, DocumentKind.IMR, "eastshire-police", commissioned.id(review, "eastshire-police"));
        assertThat(access.mayRead("panel-member", housing)).isFalse();
        assertThat(access.mayRead("panel-member", police)).as("the own agency's").isTrue();
        assertThat(access.mayRead("panel-chair", housing)).isTrue();

        commissioned.chronologyIn(review, "housing");
        commissioned.submitted(review, "housing", "housing-author", "2010-10-06");
        northbeck.as("panel-chair").completes(commissioned.scrutiny(review, "fernhill-housing"), ImrAnswers.accepted("2010-10-06"));
        assertThat(access.mayRead("panel-member", housing)).isTrue();
        assertThat(access.mayRead("police-lead", housing)).as("no agency reads another's, ever").isFalse();
    }

    @Test
    @DisplayName("what an agency recommends and begins is counted by its own people and by readers of its review alone, until the Panel releases that")
    void recommendedInAnUnreleasedReview() {
        Review review = policeAndHousing();
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "panel-member", "eastshire-police", null, Declaration.nothingToDeclare());
        commissioned.chronologyIn(review, "housing");
        northbeck.as("housing-author").completes("submit-imr", review, ImrAnswers.imrWithAction(CommissionsForTests.QUESTIONS, "housing-owner", "2011-03-31"));
        northbeck.as("housing-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));

        for (String reader : List.of("manager", "chair", "panel-chair", "legal", "housing-lead")) {
            assertThat(page(reader, review).path("recommendations")).as(reader).hasSize(1);
            assertThat(page(reader, review).path("actions")).as(reader).hasSize(1);
        }
        assertThat(page("housing-owner", review).path("actions")).as("the own agency's").hasSize(1);
        List<String> others = List.of("police-lead", "panel-member", "subgroup-chair", "subgroup-police", "lay-member", "lscb-member", "lead-member", "comms");
        for (String other : others) {
            assertThat(page(other, review).path("recommendations")).as(other).isEmpty();
            assertThat(page(other, review).path("actions")).as(other).isEmpty();
        }

        northbeck.as("panel-chair").completes(commissioned.scrutiny(review, "fernhill-housing"), ImrAnswers.accepted("2010-10-06"));
        for (String other : others) {
            assertThat(page(other, review).path("recommendations")).as(other).hasSize(1);
            assertThat(page(other, review).path("actions")).as(other).hasSize(1);
        }
    }

    @Test
    @DisplayName("access ends with the role, for what one handed in oneself as well")
    void endOfRole() {
        Review review = policeAndHousing();
        StoredDocument police = filed(review, DocumentKind.IMR, "eastshire-police", commissioned.id(review, "eastshire-police"));
        assertThat(access.mayRead("police-author", police)).isTrue();
        Appointment author = appointments.current(review.id(), CaseRole.IMR_AUTHOR, commissioned.id(review, "eastshire-police")).orElseThrow();
        appointments.end(author.id(), LocalDate.parse("2010-10-06"), "Found not to be independent");
        assertThat(access.mayRead("police-author", police)).isFalse();
        assertThat(page("police-author", review).has("clocks")).isFalse();
    }

    @Test
    @DisplayName("whoever is removed is out at the next request, and a role that is taken away is gone with it")
    void removedThisMinute() {
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(someone, "Some Body", "Officer", "northbeck-lscb", Set.of(),
            null, Set.of(StandingRole.SUBGROUP_CHAIR, StandingRole.LEGAL_ADVISER), false))));
        accounts.setPassword(someone, PASSWORD);
        Review review = policeAndHousing();
        WebPerson signedIn = person(someone);
        assertThat(signedIn.get("/api/reviews/" + review.reference()).body().has("blocks")).isTrue();
        membership.end(someone, StandingRole.LEGAL_ADVISER, "Moved to another post");
        assertThat(signedIn.get("/api/reviews/" + review.reference()).body().has("blocks")).isFalse();
        membership.leave(someone, "Dismissed");
        assertThat(signedIn.get("/api/reviews/" + review.reference()).status()).isEqualTo(401);
        assertThat(signedIn.get("/api/tasks").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("legal hold closes a document to all but legal adviser, business manager and Chair, until it is lifted")
    void legalHold() {
        Review review = policeAndHousing();
        StoredDocument police = filed(review, DocumentKind.IMR, "eastshire-police", commissioned.id(review, "eastshire-police"));
        assertThat(readers(police)).contains("panel-chair", "overview-author", "police-lead", "police-author", "manager", "legal", "chair");
        String reference = northbeck.as("legal").starts("change-legal-hold",
            Map.of("document", police.id().toString(), "change", "HOLD", "reason", "The Crown Prosecution Service asked on 5 October."));
        assertThat(reference).isEqualTo(review.reference());
        assertThat(readers(documents.get(police.id()))).containsExactlyInAnyOrder("manager", "legal", "chair");
        assertThat(northbeck.as("manager").isRefusedToStart("change-legal-hold",
            Map.of("document", police.id().toString(), "change", "HOLD", "reason", "Again"))).containsOnlyKeys("change");
        assertThat(northbeck.as("manager").isRefusedToStart("change-legal-hold",
            Map.of("document", UUID.randomUUID().toString(), "change", "HOLD", "reason", "Which one?"))).containsOnlyKeys("document");
        northbeck.as("manager").starts("change-legal-hold",
            Map.of("document", police.id().toString(), "change", "LIFT", "reason", "The trial is over."));
        assertThat(readers(documents.get(police.id()))).contains("panel-chair", "police-lead");
        assertThat(jdbc.queryForList("select held from legal_hold_change where document_id = ? order by held desc", Boolean.class, police.id()))
            .containsExactly(true, false);
    }

    @Test
    @DisplayName("the board reads the report in its pack and when it is final, the Lead Member when the Chair lets them, and nobody there a draft")
    void packFinalAndRelease() {
        Review review = reported.withLscb();
        StoredDocument old = filed(review, DocumentKind.OVERVIEW, null, null);
        assertThat(readers(old)).contains("panel-chair", "manager").as("version 1 is before the LSCB").contains("lscb-member");
        StoredDocument draft = filed(review, DocumentKind.OVERVIEW, null, null);
        assertThat(readers(draft)).doesNotContain("lscb-member", "lead-member", "subgroup-chair", "police-lead");
        assertThat(northbeck.as("chair").isRefusedToStart("release-overview", Map.of("review", review.id().toString(), "released", true)))
            .containsOnlyKeys("review");

        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(ReportsAccepted.ON));
        StoredDocument frozen = documents.latest(review.id(), DocumentKind.OVERVIEW, null).orElseThrow();
        assertThat(frozen.frozenAt()).isPresent();
        assertThat(readers(frozen)).contains("lscb-member", "lay-member", "subgroup-chair", "police-lead", "comms").doesNotContain("lead-member", "police-author");
        assertThat(readers(documents.get(old.id()))).doesNotContain("lscb-member", "police-lead");

        northbeck.as("chair").starts("release-overview", Map.of("review", review.id().toString(), "released", true));
        assertThat(readers(frozen)).contains("lead-member");
        assertThat(readers(documents.get(old.id()))).doesNotContain("lead-member");
    }

    @Test
    @DisplayName("a voter who withdrew from one item sees nothing of it as a voter, and everything else as before")
    void withdrawnFromOneItem() {
        Review review = reported.withLscb();
        Subject subject = Subject.of(review.id());
        assertThat(needToKnow.mayRead("lscb-member", Material.ACTION_PLAN, subject)).isTrue();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(ReportsAccepted.ON));
        assertThat(needToKnow.mayRead("lscb-member", Material.ACTION_PLAN, subject)).as("withdrew from the vote on the plan").isFalse();
        assertThat(needToKnow.mayRead("lscb-member", Material.FINAL_OVERVIEW, subject)).isTrue();
        assertThat(needToKnow.mayRead("lay-member", Material.ACTION_PLAN, subject)).isTrue();
    }

    @Test
    @DisplayName("a case that is not decided on, or was declined, is none of the board's, the Lead Member's or the press officer's")
    void beforeTheDecision() {
        Review referred = northbeck.review().save();
        Review declined = northbeck.review().save();
        transaction.executeWithoutResult(status -> reviews.get(declined.id()).endWithoutReview(Review.State.DECLINED));
        Review decided = northbeck.review().initiatedOn("2010-09-24").save();
        StoredDocument letter = filed(referred, DocumentKind.DECISION_LETTER, null, null);
        for (String person : List.of("lscb-member", "lay-member", "lead-member", "comms", "family-link")) {
            WebPerson reader = person(person);
            for (Review none : List.of(referred, declined)) {
                assertThat(reader.get("/api/reviews/" + none.reference()).status()).as("%s, %s", person, none.state()).isEqualTo(404);
            }
            assertThat(names(reader.get("/api/reviews").body(), "reference")).as(person).contains(decided.reference())
                .doesNotContain(referred.reference(), declined.reference());
            assertThat(access.mayRead(person, letter)).as(person).isFalse();
            assertThat(reader.get("/api/reviews/" + decided.reference()).status()).as(person).isEqualTo(200);
        }
        for (String person : List.of("manager", "chair", "subgroup-chair", "subgroup-police", "legal")) {
            assertThat(names(person(person).get("/api/reviews").body(), "reference")).as(person)
                .contains(decided.reference(), referred.reference(), declined.reference());
        }

        transaction.executeWithoutResult(status -> {
            reviews.get(declined.id()).reopen();
            reviews.get(declined.id()).initiate(LocalDate.parse("2010-10-06"), GuidanceVersion.WT2010, "OVERVIEW_AND_SUMMARY");
        });
        assertThat(page("lscb-member", declined).has("tracks")).as("decided on anew").isTrue();
    }

    @Test
    @DisplayName("the child death panel's coordinator sees the cases of children who died and no others")
    void childDeaths() {
        Review died = northbeck.review().save();
        Review harmed = northbeck.review().outcome(Incident.Outcome.SERIOUSLY_HARMED).initiatedOn("2010-09-24").save();
        WebPerson cdop = person("cdop");
        assertThat(names(cdop.get("/api/reviews").body(), "reference")).contains(died.reference()).doesNotContain(harmed.reference());
        assertThat(cdop.get("/api/reviews/" + harmed.reference()).status()).isEqualTo(404);
        assertThat(page("cdop", died).has("decisions")).isFalse();
    }

    @Test
    @DisplayName("what the report says of an agency is for its lead alone to check, and what the plan asks of it for its lead alone to endorse")
    void forTheLeadAlone() {
        Review review = reported.withPanel();
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(ReportsAccepted.ON));
        onlyTheLeadOpens("check-accuracy", review);
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsConfirmed());
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(ReportsAccepted.actions()));
        onlyTheLeadOpens("endorse-actions", review);
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.endorsed(ReportsAccepted.ON));
        assertThat(northbeck.openTasks("approve-overview", review)).isOne();
    }

    @Test
    @DisplayName("a lead who leaves is followed by the agency's other leads, who then see what is to be checked")
    void theLeadLeaves() {
        Review review = reported.withPanel();
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(someone, "Some Body", "Head of safeguarding", "eastshire-police",
            Set.of(), null, Set.of(StandingRole.AGENCY_LEAD), false))));
        UUID commission = commissioned.id(review, "eastshire-police");
        transaction.executeWithoutResult(status -> {
            Appointment lead = appointments.current(review.id(), CaseRole.AGENCY_LEAD, commission).orElseThrow();
            appointments.end(lead.id(), LocalDate.parse(ReportsAccepted.ON), "Moved to another post");
            appointments.appoint(review.id(), CaseRole.AGENCY_LEAD, someone, "eastshire-police", commission, Declaration.nothingToDeclare());
        });
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(ReportsAccepted.ON));
        assertThat(northbeck.as(someone).context("check-accuracy", review).path("extract")).isNotEmpty();
        assertThat(northbeck.as("police-lead").tasks("check-accuracy", review)).as("not the lead of this review").isEmpty();

        membership.leave(someone, "Retired");
        assertThat(northbeck.as("manager").tasks("check-accuracy", review)).hasSize(1);
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsConfirmed());
        assertThat(northbeck.openTasks("propose-action-plan", review)).isOne();
    }

    @Test
    @DisplayName("for an agency without a lead the business manager has the facts checked")
    void noLead() {
        directory.take(new Directory.Listing(List.of(new Directory.ListedAgency(someone, "Larch Nursery", Agency.Kind.OTHER, false)), List.of()));
        Review review = reported.withAuthor();
        northbeck.as("overview-author").completes("draft-overview", review, OverviewAnswers.draft(OverviewAnswers.report(3, List.of(someone))));
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(ReportsAccepted.ON));
        assertThat(northbeck.as("manager").context("check-accuracy", review).path("agency").asText()).isEqualTo("Larch Nursery");
        northbeck.as("manager").completes("check-accuracy", review, OverviewAnswers.factsConfirmed());
    }

    private void onlyTheLeadOpens(String key, Review review) {
        WebPerson lead = person("police-lead");
        String form = "/api/tasks/" + lead.tasks(key, review.reference()).get(0).path("id").asText() + "/form";
        assertThat(lead.get(form).status()).isEqualTo(200);
        for (String colleague : List.of("police-author", "police-owner", "housing-lead")) {
            assertThat(person(colleague).tasks(key, review.reference())).as(colleague).isEmpty();
            assertThat(person(colleague).get(form).status()).as(colleague).isEqualTo(404);
        }
        for (String colleague : List.of("police-author", "police-owner")) {
            Subject own = Subject.of(review.id()).ofAgency("eastshire-police");
            assertThat(List.of(Material.OVERVIEW_DRAFTS, Material.ACTION_PLAN, Material.DECISION)).as(colleague)
                .noneMatch(material -> needToKnow.mayRead(colleague, material, own));
        }
    }

    private Review policeAndHousing() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police", "fernhill-housing");
        commissioned.takenUp(review, "police", "police-author");
        commissioned.takenUp(review, "housing", "housing-author");
        return review;
    }

    private List<String> readers(StoredDocument document) {
        return List.of("manager", "chair", "legal", "comms", "subgroup-chair", "subgroup-police", "panel-chair", "overview-author", "police-lead",
            "police-author", "police-owner", "housing-lead", "housing-author", "lscb-member", "lay-member", "lead-member", "cdop", "auditor", "operator")
            .stream().filter(reader -> access.mayRead(reader, document)).toList();
    }

    private StoredDocument filed(Review review, DocumentKind kind, String agency, UUID subject) {
        return transaction.execute(status -> {
            try {
                StoredDocument upload = documents.upload("Report.txt", "text/plain",
                    new ByteArrayInputStream("What happened".getBytes(StandardCharsets.UTF_8)), "manager");
                return documents.file(new UploadedFile(upload.id(), upload.name(), upload.size()), review.id(), kind, agency, subject);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, PASSWORD);
    }

    private JsonNode page(String userId, Review review) {
        WebPerson.Answer answer = person(userId).get("/api/reviews/" + review.reference());
        assertThat(answer.status()).as(userId).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    private static JsonNode withPath(JsonNode problem, String path) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) problem).put("instance", path);
    }

    private long logged(String actor, String action, String outcome, UUID reviewId) {
        return jdbc.queryForObject("select count(*) from access_log where actor = ? and action = ? and outcome = ?"
            + " and (review_id = ? or cast(? as uuid) is null)", Long.class, actor, action, outcome, reviewId, reviewId);
    }
}
