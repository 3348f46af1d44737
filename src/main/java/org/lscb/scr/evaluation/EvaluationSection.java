package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.guidance.EvaluationRegime;
import org.lscb.scr.guidance.InadequateRule;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Regime, state, letters and grades of Ofsted's evaluation. */
@Component
class EvaluationSection implements ReviewSection {

    record Shown(EvaluationRegime regime, LocalDate submittedOn, Evaluation.State state, Grade provisionalOverall, Grade correctedOverall,
                 Grade finalOverall, List<ShownLetter> letters, List<ShownGrade> grades, List<ShownMeeting> meetings, List<LocalDate> chasedOn,
                 List<LocalDate> factualCommentsSentOn, InadequateRule inadequateRule, ReconsiderationDecision reconsiderationDecision,
                 LocalDate improvementsRecordedOn, boolean settled) { }

    record ShownLetter(LetterKind kind, LocalDate dated, Grade overall) { }

    record ShownGrade(String document, String agency, Grade provisionalGrade, Grade correctedGrade, Grade finalGrade) { }

    record OwnGrades(List<ShownGrade> grades, Grade overall) { }

    record ShownMeeting(LocalDate askedOn, LocalDate heldOn, List<String> corrected) { }

    private final Evaluations evaluations;

    EvaluationSection(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Material material() {
        return Material.OFSTED_LETTERS;
    }

    @Override
    public Object of(Review review) {
        return evaluations.find(review.id()).map(this::shown).orElse(null);
    }

    /** The own grades, and the one for the review as a whole. */
    @Override
    public Object of(Review review, Lines own) {
        return evaluations.find(review.id()).map(evaluation -> new OwnGrades(grades(evaluation).stream()
            .filter(grade -> own.show(grade.agency(), null)).toList(), own.show(Material.OVERALL_GRADE) ? evaluation.finalOverall().orElse(null) : null))
            .filter(shown -> !shown.grades().isEmpty() || shown.overall() != null).orElse(null);
    }

    private static List<ShownGrade> grades(Evaluation evaluation) {
        return evaluation.grades().stream().map(grade -> new ShownGrade(grade.document().type(), grade.document().agency(), grade.provisionalGrade(),
            grade.correctedGrade(), grade.finalGrade())).toList();
    }

    private Shown shown(Evaluation evaluation) {
        return new Shown(evaluation.regime(), evaluation.submittedOn(), evaluation.isEvaluated() ? evaluation.state() : null,
            evaluation.provisionalOverall().orElse(null), evaluation.correctedOverall().orElse(null), evaluation.finalOverall().orElse(null),
            evaluation.letters().stream().map(letter -> new ShownLetter(letter.kind(), letter.dated(), letter.overall())).toList(),
            grades(evaluation),
            evaluation.meetings().stream().map(meeting -> new ShownMeeting(meeting.askedOn(), meeting.heldOn(),
                meeting.corrections().stream().map(OfstedMeeting.Correction::document).toList())).toList(),
            evaluation.chases().stream().map(Chase::on).toList(), evaluation.factualComments().stream().map(FactualComments::sentOn).toList(),
            evaluation.inadequateRule().orElse(null), evaluation.reconsiderationDecision().orElse(null),
            evaluation.improvementsRecordedOn().orElse(null), evaluations.settled(evaluation.reviewId()));
    }
}
