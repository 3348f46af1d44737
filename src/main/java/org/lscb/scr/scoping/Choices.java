package org.lscb.scr.scoping;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lscb.scr.form.Option;

/** Enums as choices of a form. */
final class Choices {

    private Choices() { }

    static <E extends Enum<E>> List<Option> of(Class<E> type, Function<E, String> title) {
        return Arrays.stream(type.getEnumConstants()).map(value -> new Option(value.name(), title.apply(value))).toList();
    }
}
