package org.lscb.scr.engine.gateway;

import java.util.regex.Pattern;

/** What a value in the address of a call has to look like, and what goes on in its place. */
@FunctionalInterface
interface QueryValue {

    Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,255}");

    /** @throws Refused if the value is not of this kind */
    String rebuild(String given, Caller caller);

    static QueryValue id() {
        return matching(ID);
    }

    static QueryValue matching(Pattern pattern) {
        return (given, caller) -> pattern.matcher(given).matches() ? given : refuse("not of the form " + pattern);
    }

    static QueryValue oneOf(String... words) {
        return (given, caller) -> java.util.Set.of(words).contains(given) ? given : refuse("not a known word");
    }

    static QueryValue words() {
        return (given, caller) -> given.length() <= 200 && Shape.isPlain(given) ? given : refuse("not plain words");
    }

    /** A number; more than the most becomes the most. */
    static QueryValue number(int most) {
        return (given, caller) -> given.matches("\\d{1,10}") ? String.valueOf(Math.min(Long.parseLong(given), most)) : refuse("not a number");
    }

    static QueryValue always(String word) {
        return (given, caller) -> word.equals(given) ? word : refuse("not " + word);
    }

    /** Whatever was asked for, this is what goes on. */
    static QueryValue made(String word) {
        return (given, caller) -> word;
    }

    static QueryValue me() {
        return (given, caller) -> caller.userId().equals(given) ? given : refuse("somebody else");
    }

    private static String refuse(String reason) {
        throw new Refused(reason);
    }
}
