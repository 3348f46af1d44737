package org.lscb.scr.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.FormAccess;
import org.lscb.scr.form.FormInHand;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.RoutingVariable;
import org.lscb.scr.form.TaskInHand;
import org.springframework.stereotype.Component;

/**
 * Whether a person may see what a form {@link Shows}: a task that was offered is no right of its own. Each opening goes
 * on record as a read, for beside what it shows a form holds what has been typed into it so far; each refusal goes on record as a refusal, and looks
 * as if there were no such task.
 */
@Component
class FormReads implements FormAccess {

    static final String OBJECT = "form";
    private static final String NOT_YOURS = "There is no such task for you. It may have been completed, or it is not yours.";

    /** What inside a review a task may be about. */
    private enum About implements RoutingVariable {
        COMMISSION("commissionId"), ACTION("actionId");

        private final String key;

        About(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    private final People people;
    private final NeedToKnow needToKnow;
    private final AccessLog log;

    FormReads(People people, NeedToKnow needToKnow, AccessLog log) {
        this.people = people;
        this.needToKnow = needToKnow;
        this.log = log;
    }

    @Override
    public void opens(FormInHand form) {
        allow(form, AccessEntry.Action.READ);
        log.record(AccessEntry.read(OBJECT, objectId(form), null, reviewId(form.task())));
    }

    @Override
    public void uses(FormInHand form) {
        allow(form, AccessEntry.Action.CHANGE);
    }

    private void allow(FormInHand form, AccessEntry.Action action) {
        if (people.find(form.userId()).filter(Person::isActive).isEmpty() || form.task() != null && !mayRead(form)) {
            log.recordApart(AccessEntry.refused(action, OBJECT, objectId(form), reviewId(form.task()), "need to know"));
            throw new NotThere(NOT_YOURS);
        }
    }

    /** A start form is about no review yet: which reviews it offers is asked for each of them. */
    private boolean mayRead(FormInHand form) {
        Subject subject = subject(form.task());
        return materials(form.rules()).entrySet().stream()
            .allMatch(shown -> needToKnow.mayRead(form.userId(), shown.getKey(), subject.given(shown.getValue().toArray(Condition[]::new))));
    }

    /** What the form shows, each with the limit within which it does. */
    static Map<Material, Set<Condition>> materials(Class<?> rules) {
        Shows shows = rules.getAnnotation(Shows.class);
        if (shows == null && rules.getPackage().equals(Person.class.getPackage())) {
            return Map.of();            // the directory of people stands below and knows no case
        }
        if (shows == null) {
            throw new IllegalStateException(rules.getSimpleName() + " does not say what it shows");
        }
        Map<Material, Set<Condition>> materials = new EnumMap<>(Material.class);
        Arrays.stream(shows.value()).forEach(material -> materials.put(material, Set.of()));
        Arrays.stream(shows.extract()).forEach(material -> materials.put(material, Set.of(Condition.EXTRACT)));
        Arrays.stream(shows.health()).forEach(material -> materials.put(material, Set.of(Condition.HEALTH)));
        return materials;
    }

    private static Subject subject(TaskInHand task) {
        String agency = task.routed().textOrNull(CommonRouting.AGENCY);
        String about = Arrays.stream(About.values()).map(task.routed()::textOrNull).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        return Subject.of(reviewId(task)).ofAgency(agency).about(about == null ? null : UUID.fromString(about));
    }

    private static UUID reviewId(TaskInHand task) {
        String review = task == null ? null : task.routed().textOrNull(CommonRouting.REVIEW_ID);
        return review == null ? null : UUID.fromString(review);
    }

    private static String objectId(FormInHand form) {
        return form.process() + "/" + form.element();
    }
}
