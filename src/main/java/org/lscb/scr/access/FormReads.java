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
import org.lscb.scr.form.TaskInHand;
import org.springframework.stereotype.Component;

/**
 * Puts on record who opens which form, as far as it {@link Shows} something of a case, and keeps out whoever has left: to them it looks as if
 * there were no such task.
 */
@Component
class FormReads implements FormAccess {

    static final String OBJECT = "form";
    private static final String NOT_YOURS = "There is no such task for you. It may have been completed, or it is not yours.";

    private final People people;
    private final AccessLog log;

    FormReads(People people, AccessLog log) {
        this.people = people;
        this.log = log;
    }

    @Override
    public void opens(FormInHand form) {
        allow(form, AccessEntry.Action.READ);
        if (!materials(form.rules()).isEmpty()) {
            log.record(AccessEntry.read(OBJECT, objectId(form), null, reviewId(form.task())));
        }
    }

    @Override
    public void uses(FormInHand form) {
        allow(form, AccessEntry.Action.CHANGE);
    }

    private void allow(FormInHand form, AccessEntry.Action action) {
        if (people.find(form.userId()).filter(Person::isActive).isEmpty()) {
            log.recordApart(AccessEntry.refused(action, OBJECT, objectId(form), reviewId(form.task()), "has left"));
            throw new NotThere(NOT_YOURS);
        }
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

    private static UUID reviewId(TaskInHand task) {
        String review = task == null ? null : task.routed().textOrNull(CommonRouting.REVIEW_ID);
        return review == null ? null : UUID.fromString(review);
    }

    private static String objectId(FormInHand form) {
        return form.process() + "/" + form.element();
    }
}
