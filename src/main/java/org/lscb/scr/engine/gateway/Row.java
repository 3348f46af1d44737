package org.lscb.scr.engine.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call that the gateway lets through.
 *
 * @param who      everybody signed in, or the operator alone
 * @param path     with its parts in braces, see {@link Part}; below {@code /camunda}
 * @param query    the keys that the address may have, each with what its value has to look like
 * @param also     what goes on in the address besides, where the call does not say it
 * @param body     what the body has to look like; null where there is none
 * @param answer   who answers, and what of the answer goes out
 * @param because  what people need it for
 */
record Row(Who who, String method, String path, Map<String, QueryValue> query, Map<String, String> also, Shape body, Answer answer, String because) {

    enum Who { EVERYBODY, OPERATOR }

    enum Answer {
        /** A page or a file of the web application, as it is. */
        FILE,
        /** The engine's own answer, without variables. */
        ENGINE,
        /** We do it ourselves, as our own interface does, and the engine's never sees the call. */
        OURS
    }

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    static Row everybody(String method, String path) {
        return new Row(Who.EVERYBODY, method, path, Map.of(), Map.of(), null, Answer.ENGINE, "");
    }

    static Row operator(String method, String path) {
        return new Row(Who.OPERATOR, method, path, Map.of(), Map.of(), null, Answer.ENGINE, "");
    }

    Row query(String key, QueryValue value) {
        Map<String, QueryValue> more = new LinkedHashMap<>(query);
        more.put(key, value);
        return new Row(who, method, path, more, also, body, answer, because);
    }

    Row also(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(also);
        more.put(key, value);
        return new Row(who, method, path, query, more, body, answer, because);
    }

    Row body(Shape shape) {
        return new Row(who, method, path, query, also, shape, answer, because);
    }

    Row file() {
        return new Row(who, method, path, query, also, body, Answer.FILE, because);
    }

    Row ours() {
        return new Row(who, method, path, query, also, body, Answer.OURS, because);
    }

    Row because(String reason) {
        return new Row(who, method, path, query, also, body, answer, reason);
    }

    boolean isFor(Caller caller) {
        return who == Who.EVERYBODY || caller.isOperator();
    }

    /** @return the parts of the path by name, or null if this is another path */
    Map<String, String> partsOf(String asked) {
        StringBuilder pattern = new StringBuilder();
        Map<String, Part> parts = new LinkedHashMap<>();
        Matcher part = PART.matcher(path);
        int end = 0;
        while (part.find()) {
            Part kind = Part.named(part.group(1));
            parts.put(part.group(1), kind);
            pattern.append(Pattern.quote(path.substring(end, part.start()))).append('(').append(kind.form()).append(')');
            end = part.end();
        }
        Matcher match = Pattern.compile(pattern.append(Pattern.quote(path.substring(end))).toString()).matcher(asked);
        if (!match.matches()) {
            return null;
        }
        Map<String, String> found = new LinkedHashMap<>();
        int group = 1;
        for (String name : parts.keySet()) {
            found.put(name, match.group(group++));
        }
        return found;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
