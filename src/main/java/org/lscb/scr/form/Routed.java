package org.lscb.scr.form;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the routing variables that are in scope at one place of a running process. */
public final class Routed {

    private final Function<String, Object> variables;

    private Routed(Function<String, Object> variables) {
        this.variables = variables;
    }

    /** @param variables answers the value of a variable by its name, or null */
    public static Routed by(Function<String, Object> variables) {
        return new Routed(variables);
    }

    /** @throws IllegalStateException if the process carries no review */
    public UUID reviewId() {
        return id(CommonRouting.REVIEW_ID);
    }

    /** @throws IllegalStateException if the variable is missing */
    public UUID id(RoutingVariable variable) {
        return UUID.fromString(text(variable));
    }

    /** @throws IllegalStateException if the variable is missing */
    public String text(RoutingVariable variable) {
        String value = textOrNull(variable);
        if (value == null) {
            throw new IllegalStateException("the process has no variable " + variable.key());
        }
        return value;
    }

    /** The variable's value, or null where the process has none. */
    public String textOrNull(RoutingVariable variable) {
        Object value = variables.apply(variable.key());
        return value == null ? null : value.toString();
    }

    /** The ids in a list variable; empty if the process has none. */
    public List<String> texts(RoutingVariable variable) {
        Object value = variables.apply(variable.key());
        return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
    }

    /** True only if the variable is there and true. */
    public boolean flag(RoutingVariable variable) {
        return Boolean.TRUE.equals(variables.apply(variable.key()));
    }
}
