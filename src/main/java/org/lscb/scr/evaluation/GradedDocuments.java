package org.lscb.scr.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.lscb.scr.form.Option;
import org.lscb.scr.scoping.CommissionRequest;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.Scoping;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The documents of a review that Ofsted grades. Which types these are is configured ({@code scr.evaluation.graded-documents}, a list of
 * {@code TYPE=Title} parted by semicolons): that agencies' reports were graded one by one is known, the other types are remembered
 * (domain.md section 8).
 */
@Component
class GradedDocuments {

    private static final String HEALTH_OVERVIEW = "HEALTH_OVERVIEW";

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Agencies agencies;
    private final Scoping scoping;

    GradedDocuments(@Value("${scr.evaluation.graded-documents:TOR_PROCESS=Terms of reference and process;IMR=Individual management review;"
        + "HEALTH_OVERVIEW=Health overview report;OVERVIEW=Overview report;EXECUTIVE_SUMMARY=Executive summary;ACTION_PLAN=Action plan}") String configured,
                    Agencies agencies, Scoping scoping) {
        for (String one : configured.split(";")) {
            String[] parts = one.split("=", 2);
            types.put(parts[0].trim(), parts[parts.length - 1].trim());
        }
        this.agencies = agencies;
        this.scoping = scoping;
    }

    /** What may be graded, as choices of a form. */
    List<Option> options() {
        List<Option> all = new ArrayList<>();
        types.forEach((type, title) -> {
            if (GradedDocument.IMR.equals(type)) {
                agencies.contributors().stream().map(agency -> new GradedDocument(type, agency.id()))
                    .forEach(document -> all.add(new Option(document.key(), title(document))));
            } else {
                all.add(new Option(type, title));
            }
        });
        return all;
    }

    /** What Ofsted probably grades of this review, to begin the form with. */
    List<GradedDocument> expected(UUID reviewId) {
        List<CommissionRequest> requested = scoping.requestedCommissions(reviewId);
        List<String> reporting = requested.stream().filter(request -> request.product() == Product.IMR)
            .map(CommissionRequest::agency).distinct().sorted().toList();
        boolean healthOverview = requested.stream().anyMatch(request -> request.product() == Product.HEALTH_OVERVIEW);
        List<GradedDocument> all = new ArrayList<>();
        for (String type : types.keySet()) {
            if (GradedDocument.IMR.equals(type)) {
                reporting.forEach(agency -> all.add(new GradedDocument(type, agency)));
            } else if (healthOverview || !HEALTH_OVERVIEW.equals(type)) {
                all.add(new GradedDocument(type, null));
            }
        }
        return all;
    }

    /** Whether this is the key of a document that can be graded. */
    boolean knows(String key) {
        return options().stream().anyMatch(option -> option.value().equals(key));
    }

    /** "Overview report", "Individual management review: Eastshire Police". */
    String title(GradedDocument document) {
        String title = types.getOrDefault(document.type(), document.type());
        return document.agency() == null ? title : title + ": " + agencies.find(document.agency()).map(Agency::name).orElse(document.agency());
    }

    /** As {@link #title(GradedDocument)}; an empty text for null. */
    String title(String keyOrNull) {
        return keyOrNull == null ? "" : title(GradedDocument.of(keyOrNull));
    }
}
