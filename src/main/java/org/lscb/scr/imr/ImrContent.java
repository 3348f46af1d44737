package org.lscb.scr.imr;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.UploadedFile;

/**
 * What an author writes (domain 5, IMR). A summary report has the same parts, only fewer.
 *
 * @param authorRole         the author's job title
 * @param workload           setting of the work: caseload; likewise vacancies, supervision and change
 * @param recordsSeen        first half of the method
 * @param interviews         second half of the method
 * @param narrative          what happened; of a summary report, what the contacts tell about the agency's work
 * @param analysis           one for each question of the terms of reference
 * @param diversity          race, culture, language and disability, and whether the agency took them into account
 * @param recommendations    to the agency itself
 * @param report             the same as a document, if the author attached one
 */
@Embeddable
public record ImrContent(
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 500) String authorRole,
    @Convert(converter = EncryptedText.class) @Size(max = 200_000) String workload,
    @Convert(converter = EncryptedText.class) @Size(max = 200_000) String vacancies,
    @Convert(converter = EncryptedText.class) @Size(max = 200_000) String supervision,
    @Convert(converter = EncryptedText.class) @Size(max = 200_000) String change,
    @NotEmpty @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid RecordSeen> recordsSeen,
    @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid Interview> interviews,
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 200_000) String familyDetails,
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 200_000) String narrative,
    @NotEmpty @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid Analysis> analysis,
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 200_000) String childsWishes,
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 200_000) String dailyLife,
    @Convert(converter = EncryptedText.class) @NotBlank @Size(max = 200_000) String diversity,
    @Convert(converter = EncryptedText.class) @Size(max = 200_000) String goodPractice,
    @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid LessonLearned> lessons,
    @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid Recommended> recommendations,
    @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid PlannedAction> actions,
    @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid UploadedFile> report) {

    /** @param period the time that the record covers, as the author puts it */
    public record RecordSeen(@NotBlank @Size(max = 500) String record, @Size(max = 500) String period) { }

    /**
     * @param person job title, never a name
     * @param why    why it was not held
     */
    public record Interview(@NotBlank @Size(max = 500) String person, @NotNull Outcome outcome, @PastOrPresent LocalDate heldOn,
                            @Size(max = 500) String why) {

        public enum Outcome {
            HELD("Held"), REFUSED("Refused by the member of staff"), BLOCKED("Not possible yet");

            private final String title;

            Outcome(String title) {
                this.title = title;
            }

            String title() {
                return title;
            }
        }
    }

    /** @param item key of the question in the terms of reference */
    public record Analysis(@NotBlank String item, @NotBlank @Size(max = 200_000) String analysis) { }

    public record LessonLearned(@NotBlank @Size(max = 200_000) String text, @Size(max = 500) String theme) { }

    public record Recommended(@NotBlank @Size(max = 200_000) String text, @Size(max = 500) String theme) { }

    /**
     * @param recommendations numbers of the recommendations answered, from 1, parted by commas
     * @param leadOfficer     user id
     */
    public record PlannedAction(
        @NotBlank @Pattern(regexp = "\\s*\\d{1,3}(\\s*,\\s*\\d{1,3})*\\s*", message = "write a number such as 1, or several such as 1, 3") String recommendations,
        @NotBlank @Size(max = 200_000) String what, @NotBlank String leadOfficer, LocalDate start, @NotNull LocalDate due,
        @NotBlank @Size(max = 200_000) String intendedOutcome, @NotBlank @Size(max = 200_000) String evidenceRequired,
        @Size(max = 200_000) String measureOfImpact) {

        List<Integer> numbers() {
            return java.util.Arrays.stream(recommendations.split(",")).map(String::strip).map(Integer::valueOf).distinct().toList();
        }
    }

    public ImrContent {
        recordsSeen = orNone(recordsSeen);
        interviews = orNone(interviews);
        analysis = orNone(analysis);
        lessons = orNone(lessons);
        recommendations = orNone(recommendations);
        actions = orNone(actions);
        report = orNone(report);
    }

    /** A summary report. */
    static ImrContent summary(String authorRole, List<RecordSeen> recordsSeen, String narrative, List<LessonLearned> lessons, List<UploadedFile> report) {
        return new ImrContent(authorRole, null, null, null, null, recordsSeen, null, null, narrative, null, null, null, null, null, lessons, null, null,
            report);
    }

    private static <T> List<T> orNone(List<T> some) {
        return some == null ? List.of() : java.util.Collections.unmodifiableList(some);
    }
}
