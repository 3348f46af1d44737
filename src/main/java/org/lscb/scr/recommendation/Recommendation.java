package org.lscb.scr.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/**
 * A change that a review asks for, owned by the board or by one agency (domain 5).
 *
 * <p>An agency may accept it or refuse it with reasons; it may also think again. Every answer is kept, the last of each
 * agency counts. A refusal does not undo the recommendation: the board takes it up with the agency (domain 4, S8).
 */
@Entity
@Audited
@Table(name = "recommendation")
public class Recommendation {

    /**
     * What an agency answered.
     *
     * @param reasons null only for an acceptance without remarks
     * @param on      the day in the UK
     */
    public record Response(String agency, boolean accepted, String reasons, LocalDate on) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(nullable = false, updatable = false)
    private UUID reviewId;
    @Column(updatable = false)
    private UUID lessonId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Source source;
    @Column(updatable = false)
    private UUID subjectId;
    @Column(updatable = false)
    @Convert(converter = EncryptedText.class)
    private String paragraph;
    @Column(nullable = false, updatable = false)
    @Convert(converter = EncryptedText.class)
    private String text;
    @Column(updatable = false)
    @Convert(converter = EncryptedText.class)
    private String theme;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Level level;
    @Column(updatable = false)
    private String addressee;
    @Column(nullable = false, updatable = false)
    private LocalDate madeOn;
    @Column(nullable = false, updatable = false)
    private long position;
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Response> responses = new ArrayList<>();

    /** For JPA. */
    protected Recommendation() {
    }

    Recommendation(UUID reviewId, UUID lessonId, Source source, UUID subjectId, String paragraph, String text, String theme,
                   Level level, String addressee, LocalDate madeOn, long position) {
        if (level == Level.AGENCY && addressee == null) {
            throw new IllegalArgumentException("a recommendation to an agency names it");
        }
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.lessonId = lessonId;
        this.source = source;
        this.subjectId = subjectId;
        this.paragraph = paragraph;
        this.text = text;
        this.theme = theme;
        this.level = level;
        this.addressee = addressee;
        this.madeOn = madeOn;
        this.position = position;
    }

    void accept(String agency, String reasons, LocalDate on) {
        answer(new Response(agency, true, reasons, on));
    }

    void refuse(String agency, String reasons, LocalDate on) {
        Objects.requireNonNull(reasons, "a refusal gives its reasons");
        answer(new Response(agency, false, reasons, on));
    }

    private void answer(Response response) {
        Objects.requireNonNull(response.agency(), "agency");
        // A new list, so that Hibernate sees the change of the JSON column.
        var answers = new ArrayList<>(responses);
        answers.add(response);
        responses = answers;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** The lesson that it follows from; null if none was recorded. */
    public UUID lessonId() {
        return lessonId;
    }

    public Source source() {
        return source;
    }

    /** The commission for {@link Source#IMR} and {@link Source#HEALTH_OVERVIEW}; otherwise whatever the source names, or null. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Where it stands in the source document, as printed there; null if not given. */
    public String paragraph() {
        return paragraph;
    }

    public String text() {
        return text;
    }

    /** A word or two to group recommendations by; null if not given. */
    public String theme() {
        return theme;
    }

    public Level level() {
        return level;
    }

    /** Id of the agency that must act; null when it is the board as a whole, or a national body without an account here. */
    public String addressee() {
        return addressee;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    /** All answers in the order in which they came; an agency that thought again appears more than once. */
    public List<Response> responses() {
        return List.copyOf(responses);
    }

    /** The agencies whose last answer is a refusal. */
    public List<String> refusedBy() {
        return responses.stream().map(Response::agency).distinct().filter(agency -> !lastOf(agency).accepted()).toList();
    }

    /**
     * Whether it stands accepted: null while nobody has answered, false while any agency's last answer is a refusal.
     */
    public Boolean accepted() {
        return responses.isEmpty() ? null : refusedBy().isEmpty();
    }

    private Response lastOf(String agency) {
        return responses.stream().filter(response -> response.agency().equals(agency))
                .reduce((earlier, later) -> later).orElseThrow();
    }
}
