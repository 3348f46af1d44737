package org.lscb.scr.agency;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever brings a list of people reads which entry is wrong, instead of a stack trace. */
class ListingRefusedInPlainWords extends AbstractFailureAnalyzer<ListingRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ListingRefused refused) {
        return new FailureAnalysis("The list of agencies and people was not taken in, nothing of it. " + refused.getMessage() + ".",
            "Correct this entry and start the service again.", refused);
    }
}
