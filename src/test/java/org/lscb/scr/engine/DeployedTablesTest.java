package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision tables as the engine has them. */
@ReviewTest
class DeployedTablesTest {

    @Autowired
    private GuidanceTables tables;
    @Autowired
    private GuidanceVersions versions;
    @Autowired
    private EngineUser user;
    @Autowired
    private HistoryService history;

    @Test
    void answerWhoeverAsksAndLeaveNoTrace() {
        long before = history.createHistoricDecisionInstanceQuery().count();

        GuidanceVersion version = user.as("police-author", () -> versions.on(LocalDate.parse("2010-09-24")));

        assertThat(version).isEqualTo(GuidanceVersion.WT2010);
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void areMissedByName() {
        assertThatThrownBy(() -> tables.first("horoscope", Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("horoscope");
    }
}
