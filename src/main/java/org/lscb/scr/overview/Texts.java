package org.lscb.scr.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as the record keeps them. */
final class Texts {

    private Texts() { }

    /** None where a form left the list out. Keeps empty rows, which the validation names by their number. */
    static <T> List<T> orNone(List<T> some) {
        return some == null ? List.of() : Collections.unmodifiableList(some);
    }

    /** A new list, so that the change of a JSON column is seen. */
    static <T> List<T> with(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    static <T> T last(List<T> some) {
        return some.isEmpty() ? null : some.get(some.size() - 1);
    }
}
