package org.lscb.scr.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The variables by which a completed task or started process tells its model which way to go. Immutable. */
public final class Routing {

    private static final Routing NONE = new Routing(Map.of());

    private final Map<String, Object> values;

    private Routing(Map<String, Object> values) {
        this.values = values;
    }

    /** Nothing to say: there is one way on. */
    public static Routing none() {
        return NONE;
    }

    /**
     * @param value an id, an enum value, a string, a boolean, an integer, a collection of ids, or null to clear the variable
     * @throws IllegalArgumentException for any other type, so that no record of the case becomes a variable by mistake
     */
    public static Routing of(RoutingVariable variable, Object value) {
        return NONE.and(variable, value);
    }

    /** These values and one more; the later value of a variable wins. */
    public Routing and(RoutingVariable variable, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.key(), routable(value));
        return new Routing(Collections.unmodifiableMap(more));
    }

    /** The values by variable name, ready for the engine. */
    public Map<String, Object> values() {
        return values;
    }

    private static Object routable(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof UUID id) {
            return id.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Routing::routable).map(String.class::cast).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        }
        throw new IllegalArgumentException("not a routing value: " + value.getClass().getName());
    }
}
