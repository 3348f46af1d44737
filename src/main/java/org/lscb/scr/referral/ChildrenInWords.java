package org.lscb.scr.referral;

import java.util.stream.Collectors;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Review;

/** How forms name the children of a review, by their codes. */
final class ChildrenInWords {

    private ChildrenInWords() { }

    /** The children of a review: "Child QT (1 to 4), Child RV (1 to 4, brother, sister or other child)". */
    static String of(Review review) {
        return review.children().stream().map(ChildrenInWords::child).collect(Collectors.joining("; "));
    }

    private static String child(Child child) {
        return child.pseudonym() + ", " + age(child.ageBand())
            + (child.subject() ? "" : ", brother, sister or other child")
            + (child.lookedAfter() ? ", looked after" : "")
            + (child.childProtectionPlan() ? ", child protection plan" : "");
    }

    private static String age(Child.AgeBand band) {
        return switch (band) {
            case UNDER_1 -> "under 1";
            case FROM_1_TO_4 -> "1 to 4";
            case FROM_5_TO_10 -> "5 to 10";
            case FROM_11_TO_15 -> "11 to 15";
            case FROM_16_TO_17 -> "16 or 17";
            case ADULT -> "18 or older";
        };
    }
}
