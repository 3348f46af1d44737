package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Roles and agencies change by two people of the board; what ends, ends at once. */
@ReviewTest
class ChangePersonTest {

    @Autowired Northbeck northbeck;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired PersonChanges changes;
    @Autowired JdbcTemplate database;

    private final String someone = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyWorksForThePolice() {
        northbeck.today("2010-10-06");
        take(someone, StandingRole.SUBGROUP_MEMBER);
    }

    @Test
    void aRoleCountsWhenASecondPersonHasConfirmedIt() {
        String change = northbeck.as("manager").starts("change-person", proposal("GRANT_ROLE", "role", "VERIFIER"));
        assertThat(people.get(someone).roles()).containsExactly(StandingRole.SUBGROUP_MEMBER);
        assertThat(northbeck.as("chair").context(northbeck.as("chair").task("confirm-change-of-person", change)).path("change").asText())
            .isEqualTo("Give a role: Verifier of actions");

        northbeck.as("chair").completes("confirm-change-of-person", change, Map.of("verdict", "CONFIRMED"));

        assertThat(people.groups(someone)).containsExactlyInAnyOrder("eastshire-police", "subgroup-member", "verifier");
        assertThat(changes.of(someone)).singleElement().satisfies(made -> {
            assertThat(made.state()).isEqualTo(PersonChange.State.MADE);
            assertThat(made.proposedBy()).isEqualTo("manager");
            assertThat(made.decidedBy()).isEqualTo("chair");
        });
    }

    @Test
    void aFurtherAgencyCountsWhenConfirmed() {
        String change = northbeck.as("chair").starts("change-person", proposal("JOIN_AGENCY", "agency", "fernhill-housing"));
        assertThat(people.get(someone).agencies()).containsExactly("eastshire-police");

        northbeck.as("manager").completes("confirm-change-of-person", change, Map.of("verdict", "CONFIRMED"));

        assertThat(people.get(someone).agencies()).containsExactly("eastshire-police", "fernhill-housing");
    }

    @Test
    void aRefusedRoleNeverCounts() {
        String change = northbeck.as("manager").starts("change-person", proposal("GRANT_ROLE", "role", "LEGAL_ADVISER"));
        assertThat(northbeck.as("chair").isRefused(northbeck.as("chair").task("confirm-change-of-person", change), Map.of("verdict", "REFUSED")))
            .containsOnlyKeys("reason");

        northbeck.as("chair").completes("confirm-change-of-person", change, Map.of("verdict", "REFUSED", "reason", "No solicitor"));

        assertThat(people.get(someone).roles()).containsExactly(StandingRole.SUBGROUP_MEMBER);
        assertThat(changes.of(someone)).extracting(PersonChange::state).containsExactly(PersonChange.State.REFUSED);
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        take(someone, StandingRole.BUSINESS_MANAGER, StandingRole.LSCB_CHAIR);
        Map<String, Object> another = new HashMap<>(Map.of("person", "police-owner", "change", "GRANT_ROLE", "role", "AUDITOR", "reason", "Wanted"));
        String change = northbeck.as(someone).starts("change-person", another);

        assertThatThrownBy(() -> northbeck.as(someone).completes("confirm-change-of-person", change, Map.of("verdict", "CONFIRMED")))
            .isInstanceOf(NotAllowedNow.class).hasMessageContaining("somebody else has to decide");
        assertThat(people.get("police-owner").roles()).isEmpty();
    }

    @Test
    void nobodyConfirmsARoleOfTheirOwn() {
        take(someone, StandingRole.BUSINESS_MANAGER);
        String change = northbeck.as("manager").starts("change-person", proposal("GRANT_ROLE", "role", "LSCB_CHAIR"));

        assertThat(northbeck.as(someone).isRefused(northbeck.as(someone).task("confirm-change-of-person", change), Map.of("verdict", "CONFIRMED")))
            .containsOnlyKeys("verdict");
        assertThat(people.get(someone).holds(StandingRole.LSCB_CHAIR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANT_ROLE", "END_ROLE", "JOIN_AGENCY", "PART_FROM_AGENCY", "LEAVE"})
    void nobodyProposesAChangeOfTheirOwn(String change) {
        take(someone, StandingRole.BUSINESS_MANAGER);
        Map<String, Object> own = new HashMap<>(Map.of("person", someone, "change", change, "reason", "I want to"));
        own.put("role", "GRANT_ROLE".equals(change) ? "LSCB_CHAIR" : "BUSINESS_MANAGER");
        own.put("agency", "JOIN_AGENCY".equals(change) ? "fernhill-housing" : "eastshire-police");

        assertThat(northbeck.as(someone).isRefusedToStart("change-person", own)).containsKey("person");
        assertThat(people.groups(someone)).containsExactlyInAnyOrder("eastshire-police", "business-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "subgroup-chair", "police-lead", "auditor", "legal"})
    void nobodyElseProposesOrSeesAChange(String other) {
        assertThatThrownBy(() -> northbeck.as(other).starts("change-person", proposal("LEAVE", null, null))).isInstanceOf(NotThere.class);
        String change = northbeck.as("manager").starts("change-person", proposal("GRANT_ROLE", "role", "VERIFIER"));
        assertThat(northbeck.as(other).tasks("confirm-change-of-person", change)).isEmpty();
    }

    @Test
    void aProposalFallsWithWhoeverMadeIt() {
        take(someone, StandingRole.BUSINESS_MANAGER);
        Map<String, Object> another = new HashMap<>(Map.of("person", "police-owner", "change", "GRANT_ROLE", "role", "AUDITOR", "reason", "Wanted"));
        String change = northbeck.as(someone).starts("change-person", another);
        northbeck.as("manager").starts("change-person", proposal("LEAVE", null, null));

        assertThatThrownBy(() -> northbeck.as("chair").completes("confirm-change-of-person", change, Map.of("verdict", "CONFIRMED")))
            .isInstanceOf(NotAllowedNow.class).hasMessageContaining("propose it again");
        assertThat(people.get("police-owner").roles()).isEmpty();
    }

    @Test
    void aRoleEndsWithoutWaitingForAnybody() {
        northbeck.as("manager").starts("change-person", proposal("END_ROLE", "role", "SUBGROUP_MEMBER"));

        assertThat(people.groups(someone)).containsExactly("eastshire-police");
    }

    @Test
    void anAgencyEndsWithoutWaitingForAnybody() {
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(someone, "Some Body", "Officer", "eastshire-police",
            Set.of("fernhill-housing"), null, Set.of(), false))));

        northbeck.as("manager").starts("change-person", proposal("PART_FROM_AGENCY", "agency", "eastshire-police"));

        assertThat(people.groups(someone)).containsExactly("fernhill-housing");
    }

    @Test
    void whoeverLeavesIsGoneWhenTheFormIsSent() {
        northbeck.as("chair").starts("change-person", proposal("LEAVE", null, null));

        assertThat(people.isActive(someone)).isFalse();
        assertThat(accounts.exists(someone)).isFalse();
        assertThat(changes.of(someone)).extracting(PersonChange::reason).containsExactly("As agreed");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("GRANT_ROLE", "role", "SUBGROUP_MEMBER"))).containsOnlyKeys("role");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("GRANT_ROLE", null, null))).containsOnlyKeys("role");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("END_ROLE", "role", "VERIFIER"))).containsOnlyKeys("role");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("JOIN_AGENCY", "agency", "eastshire-police"))).containsOnlyKeys("agency");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("JOIN_AGENCY", "agency", "elsewhere"))).containsOnlyKeys("agency");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("PART_FROM_AGENCY", "agency", "eastshire-police"))).containsOnlyKeys("agency");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", proposal("PART_FROM_AGENCY", "agency", "fernhill-housing"))).containsOnlyKeys("agency");
        assertThat(northbeck.as("manager").isRefusedToStart("change-person", Map.of("person", "nobody", "change", "LEAVE", "reason", "x"))).containsOnlyKeys("person");
    }

    @Test
    void whoGaveAndEndedWhatIsOnRecord() {
        String change = northbeck.as("manager").starts("change-person", proposal("GRANT_ROLE", "role", "VERIFIER"));
        northbeck.as("chair").completes("confirm-change-of-person", change, Map.of("verdict", "CONFIRMED"));
        northbeck.as("manager").starts("change-person", proposal("END_ROLE", "role", "VERIFIER"));
        northbeck.as("chair").starts("change-person", proposal("LEAVE", null, null));

        assertThat(database.queryForList("select actor || ' ' || action || ' ' || reason from access_log where object = 'account' and object_id = ?"
            + " and action in ('GRANT', 'REVOKE') order by sequence", String.class, someone))
            .containsExactly("chair GRANT verifier", "manager REVOKE verifier", "chair REVOKE left");
    }

    private Map<String, Object> proposal(String change, String field, String value) {
        Map<String, Object> answers = new HashMap<>(Map.of("person", someone, "change", change, "reason", "As agreed"));
        if (field != null) {
            answers.put(field, value);
        }
        return answers;
    }

    private void take(String userId, StandingRole... roles) {
        directory.take(new Directory.Listing(List.of(), List.of(
            new Directory.ListedPerson(userId, "Some Body", "Officer", "eastshire-police", Set.of(), null, Set.of(roles), false))));
    }
}
