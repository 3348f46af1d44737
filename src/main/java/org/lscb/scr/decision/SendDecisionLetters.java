package org.lscb.scr.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.RegionalContact;
import org.lscb.scr.guidance.RegionalContacts;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.referral.Channel;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** Everybody concerned is told of the decision, whichever way it went (domain.md S3). */
@Component
@Shows(Material.DECISION)
class SendDecisionLetters implements UserTask<SendDecisionLetters.Answers> {

    private static final String TO_AGENCY = "AGENCY:";

    /** @param to a {@link Recipient}, or AGENCY: and the id of an agency */
    record Letter(@NotBlank String to, @NotNull @PastOrPresent LocalDate sentOn, @NotNull Channel channel, @Size(max = 100) String reference) { }

    record Answers(@NotEmpty List<@Valid Letter> letters) { }

    private final Reviews reviews;
    private final Referrals referrals;
    private final Decisions decisions;
    private final RegionalContacts regionalContacts;
    private final Agencies agencies;
    private final Notices notices;
    private final Clock clock;

    SendDecisionLetters(Reviews reviews, Referrals referrals, Decisions decisions, RegionalContacts regionalContacts, Agencies agencies, Notices notices,
                        Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.decisions = decisions;
        this.regionalContacts = regionalContacts;
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        Decision decision = decisions.latest(review.id()).orElseThrow();
        return Map.of(
            "reference", review.reference(),
            "subjects", review.subjects(),
            "decidedOn", InWords.date(decision.decidedOn()),
            "decision", inWords(decision),
            "regionalContact", regionalContacts.on(LocalDate.now(clock)).title(),
            "recipients", options(review));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new Answers(required(task.reviewId(), today).keySet().stream()
            .map(to -> new Letter(to, today, Channel.LETTER, null)).toList()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate decidedOn = decisions.latest(task.reviewId()).orElseThrow().decidedOn();
        List<String> known = options(reviews.get(task.reviewId())).stream().map(Option::value).toList();
        IntStream.range(0, answers.letters().size()).forEach(at -> {
            Letter letter = answers.letters().get(at);
            problems.addIf(!known.contains(letter.to()), "letters." + at + ".to", "choose one of the list");
            problems.addIf(letter.sentOn().isBefore(decidedOn), "letters." + at + ".sentOn", "this must not be before the decision");
            problems.addIf(isRegional(letter.to()) && !letter.to().equals(regionalContacts.on(letter.sentOn()).name()), "letters." + at + ".to",
                "on that day the regional contact was the " + regionalContacts.on(letter.sentOn()).title());
        });
        LocalDate today = LocalDate.now(clock);
        List<String> missing = required(task.reviewId(), today).entrySet().stream().filter(one -> !told(one.getKey(), answers)).map(Map.Entry::getValue).toList();
        problems.addIf(!missing.isEmpty(), "letters", "a letter is missing to: " + String.join(", ", missing));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        String type = "DECISION_" + outcome(decisions.latest(task.reviewId()).orElseThrow());
        answers.letters().forEach(letter -> {
            if (letter.to().startsWith(TO_AGENCY)) {
                notices.recordToAgency(task.reviewId(), letter.to().substring(TO_AGENCY.length()), type, letter.sentOn(), letter.channel().name(), letter.reference());
            } else {
                notices.record(task.reviewId(), Recipient.valueOf(letter.to()), type, letter.sentOn(), letter.channel().name(), letter.reference());
            }
        });
        return Routing.none();
    }

    /** Whoever must hear of the decision, with what people call them. The regional contact goes by the day of the letter (domain.md 6.4). */
    private Map<String, String> required(UUID reviewId, LocalDate on) {
        Map<String, String> required = new LinkedHashMap<>();
        RegionalContact regional = regionalContacts.on(on);
        required.put(Recipient.OFSTED.name(), Recipient.OFSTED.title());
        required.put(regional.name(), regional.title());
        required.put(Recipient.PCT.name(), Recipient.PCT.title());
        referrals.of(reviewId).agencies().forEach(agency -> required.put(TO_AGENCY + agency, agencies.name(agency)));
        if (reviews.get(reviewId).incident().outcome() == Incident.Outcome.DIED) {
            required.put(Recipient.CDOP.name(), Recipient.CDOP.title());
        }
        return required;
    }

    /** Either regional contact does, because the letter may have gone before the role moved; its date is checked on its own. */
    private static boolean told(String recipient, Answers answers) {
        return answers.letters().stream().map(Letter::to).anyMatch(to -> to.equals(recipient) || isRegional(recipient) && isRegional(to));
    }

    private static boolean isRegional(String recipient) {
        return recipient.equals(Recipient.GOVERNMENT_OFFICE.name()) || recipient.equals(Recipient.DFE.name());
    }

    private List<Option> options(Review review) {
        List<Option> options = new ArrayList<>();
        for (Recipient recipient : List.of(Recipient.OFSTED, Recipient.GOVERNMENT_OFFICE, Recipient.DFE, Recipient.PCT, Recipient.CDOP, Recipient.OTHER_LSCB)) {
            options.add(new Option(recipient.name(), recipient.title()));
        }
        agencies.contributors().forEach(agency -> options.add(new Option(TO_AGENCY + agency.id(), agency.name())));
        return options;
    }

    private static String outcome(Decision decision) {
        return decision.alternative().isPresent() ? Review.State.ALTERNATIVE_REVIEW.name() : decision.outcome().name();
    }

    private static String inWords(Decision decision) {
        return switch (decision.outcome()) {
            case INITIATE -> "a serious case review is held; it is due on " + InWords.date(decision.dueOn());
            case DECLINE -> decision.alternative().isPresent() ? "no serious case review, but a review of another kind" : "no serious case review";
            case DEFER_WITH_DATE -> "decided later";
        };
    }
}
