package org.lscb.scr.engine.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value in the body of a call has to look like. The body that goes on is built anew from these, so nothing else can. */
@FunctionalInterface
interface Shape {

    Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?([+-]\\d{4}|Z)?");

    /** @throws Refused if the value is not of this shape */
    JsonNode rebuild(JsonNode given, Caller caller);

    /** Words of a search, or an id. What begins like an expression is never words. */
    static Shape words() {
        return (given, caller) -> {
            demand(given.isNull() || given.isTextual() && given.textValue().length() <= 200 && isPlain(given.textValue()), "not plain words");
            return given;
        };
    }

    static Shape matching(Pattern pattern) {
        return (given, caller) -> {
            demand(given.isTextual() && pattern.matcher(given.textValue()).matches(), "not of the form " + pattern);
            return given;
        };
    }

    static Shape id() {
        return matching(QueryValue.ID);
    }

    static Shape oneOf(String... words) {
        return (given, caller) -> {
            demand(given.isTextual() && Set.of(words).contains(given.textValue()), "not a known word");
            return given;
        };
    }

    static Shape date() {
        return matching(DATE);
    }

    static Shape flag() {
        return (given, caller) -> {
            demand(given.isBoolean(), "not yes or no");
            return given;
        };
    }

    static Shape number(int most) {
        return (given, caller) -> {
            demand(given.isInt() && given.intValue() >= 0 && given.intValue() <= most, "not a number up to " + most);
            return given;
        };
    }

    static Shape one() {
        return (given, caller) -> {
            demand(given.isInt() && given.intValue() == 1, "not one");
            return given;
        };
    }

    /** The person's own account and nobody else's. */
    static Shape me() {
        return (given, caller) -> {
            demand(caller.userId().equals(given.textValue()), "somebody else");
            return given;
        };
    }

    /** An object without anything in it: how variables look that are none. */
    static Shape emptyObject() {
        return object(Map.of());
    }

    static Shape emptyList() {
        return list((given, caller) -> {
            throw new Refused("a list that has to be empty");
        }, 0);
    }

    static Shape object(Map<String, Shape> keys) {
        return new Keys(keys, false);
    }

    /** Like {@link #object}, but none of the keys may be missing. */
    static Shape whole(Map<String, Shape> keys) {
        return new Keys(keys, true);
    }

    static Shape list(Shape element, int most) {
        return new Elements(element, most);
    }

    static boolean isPlain(String text) {
        return text.indexOf('\0') < 0 && !text.contains("${") && !text.contains("#{");
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new Refused(otherwise);
        }
    }

    /** An object that has these keys and no others. */
    record Keys(Map<String, Shape> shapes, boolean allOfThem) implements Shape {

        @Override
        public JsonNode rebuild(JsonNode given, Caller caller) {
            demand(given.isObject(), "not an object");
            ObjectNode rebuilt = JsonNodeFactory.instance.objectNode();
            given.fields().forEachRemaining(field -> {
                Shape shape = shapes.get(field.getKey());
                demand(shape != null, "an unknown key");
                rebuilt.set(field.getKey(), shape.rebuild(field.getValue(), caller));
            });
            demand(!allOfThem || shapes.keySet().stream().allMatch(rebuilt::has), "a key is missing");
            return rebuilt;
        }
    }

    /** A list of up to so many elements. */
    record Elements(Shape each, int most) implements Shape {

        @Override
        public JsonNode rebuild(JsonNode given, Caller caller) {
            demand(given.isArray() && given.size() <= most, "not a list of up to " + most);
            ArrayNode rebuilt = JsonNodeFactory.instance.arrayNode();
            given.forEach(one -> rebuilt.add(each.rebuild(one, caller)));
            return rebuilt;
        }
    }
}
