package org.lscb.scr.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.lscb.scr.guidance.GuidanceTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The decision tables as deployed, the newest version of each.
 *
 * <p>The decision service would check the reader's rights on the table and write each evaluation to the engine's history. Forms and lists
 * ask the tables whenever they are shown, so both are left out; what a decision rested on is recorded with the decision itself.
 */
@Component
public class DmnGuidanceTables implements GuidanceTables {

    private final Function<String, DmnDecision> tables;
    private final DmnEngine engine = FeelAlone.configuration().buildEngine();

    /** @param engine asked for on first use only, because tasks that use the tables are known to the engine before it stands */
    @Autowired
    DmnGuidanceTables(ObjectProvider<ProcessEngine> engine) {
        this(table -> deployed(engine.getObject(), table));
    }

    /** @param tables gives the table of a name, or throws {@link IllegalArgumentException} */
    public DmnGuidanceTables(Function<String, DmnDecision> tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Map<String, Object>> first(String table, Map<String, ?> inputs) {
        return collect(table, inputs).stream().findFirst();
    }

    @Override
    public List<Map<String, Object>> collect(String table, Map<String, ?> inputs) {
        VariableMap variables = Variables.createVariables();
        inputs.forEach((name, value) -> variables.put(name, comparable(value)));
        return engine.evaluateDecisionTable(tables.apply(table), variables).getResultList();
    }

    private static DmnDecision deployed(ProcessEngine engine, String table) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            return new EngineUser(engine.getIdentityService()).asService(() -> configuration.getCommandExecutorTxRequired().execute(
                context -> (DmnDecision) configuration.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table)));
        } catch (DecisionDefinitionNotFoundException e) {
            throw new IllegalArgumentException("There is no decision table " + table, e);
        }
    }

    /** The engine's type {@code date} knows no local date; it reads a {@link Date} in the zone of the machine, so that zone is written. */
    private static Object comparable(Object value) {
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(DmnGuidanceTables::comparable).toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
