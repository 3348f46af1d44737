package org.lscb.scr.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service what to ask of the database's administrator, instead of a stack trace. */
class ApplicationRoleAnalysis extends AbstractFailureAnalyzer<ApplicationRoleUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ApplicationRoleUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
