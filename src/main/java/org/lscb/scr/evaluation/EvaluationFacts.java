package org.lscb.scr.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.form.Option;
import org.springframework.stereotype.Component;

/** What the forms of evaluation and reconsideration show of the record. */
@Component
class EvaluationFacts {

    private static final int LABEL_LENGTH = 80;

    private final Evaluations evaluations;
    private final GradedDocuments documents;

    EvaluationFacts(Evaluations evaluations, GradedDocuments documents) {
        this.evaluations = evaluations;
        this.documents = documents;
    }

    /** Submission, letters and grades so far, and the documents that can be graded. */
    Map<String, Object> of(UUID reviewId) {
        Evaluation evaluation = evaluations.get(reviewId);
        Optional<Letter> latest = evaluation.latestLetter();
        Map<String, Object> facts = new HashMap<>();
        facts.put("submitted", InWords.date(evaluation.submittedOn()));
        facts.put("waiting", latest.map(letter -> "Provisional letter of " + InWords.date(letter.dated()) + "; the final letter is still to come.")
            .orElse("No letter has come yet."));
        facts.put("letterDate", latest.map(letter -> InWords.date(letter.dated())).orElse(""));
        facts.put("overall", evaluation.overall().map(Grade::title).orElse(""));
        facts.put("strengths", latest.map(Letter::strengths).orElse(""));
        facts.put("weaknesses", weaknesses(evaluation));
        facts.put("grades", evaluation.grades().stream().map(this::row).toList());
        facts.put("documents", documents.options());
        return facts;
    }

    private Map<String, String> row(DocumentGrade grade) {
        return Map.of("document", documents.title(grade.document()), "provisional", Grade.titleOf(grade.provisionalGrade()),
            "corrected", Grade.titleOf(grade.correctedGrade()), "final", Grade.titleOf(grade.finalGrade()));
    }

    private static List<Map<String, String>> weaknesses(Evaluation evaluation) {
        List<String> all = criticisms(evaluation);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(Map.of("number", String.valueOf(i + 1), "weakness", all.get(i)));
        }
        return rows;
    }

    /** Ofsted's criticisms as choices: each by its number in the latest letter. */
    List<Option> criticismOptions(UUID reviewId) {
        List<String> all = criticisms(evaluations.get(reviewId));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).strip();
            options.add(new Option(String.valueOf(i + 1), (i + 1) + ". " + (text.length() > LABEL_LENGTH ? text.substring(0, LABEL_LENGTH) + "…" : text)));
        }
        return options;
    }

    static List<String> criticisms(Evaluation evaluation) {
        return evaluation.latestLetter().map(Letter::weaknesses).orElse(List.of());
    }
}
