package org.lscb.scr.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.lscb.scr.engine.DmnGuidanceTables;

/** The decision tables of {@code bpmn/} straight from their files: no process engine, no database, no Spring. */
public class PlainGuidanceTables extends DmnGuidanceTables {

    private static final DmnEngine PARSER = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    public PlainGuidanceTables() {
        super(PlainGuidanceTables::parsed);
    }

    /** The table of this name. */
    public static DmnDecision parsed(String table) {
        try (InputStream file = PlainGuidanceTables.class.getResourceAsStream("/bpmn/" + table + ".dmn")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no decision table " + table);
            }
            return PARSER.parseDecision(table, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
