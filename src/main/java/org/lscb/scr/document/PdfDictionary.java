package org.lscb.scr.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the object of a PDF that is being read: as much as it takes to unpack it if other objects are packed into it. */
final class PdfDictionary {

    private static final Set<String> OF_INTEREST = Set.of("Filter", "First", "N", "ObjStm", "Predictor", "F", "OpenAction");

    private final Set<String> names = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private final List<String> filters = new ArrayList<>();
    private int filterKeys;
    private boolean listsFilters;
    /** The last four words. */
    private final String[] read = {"", "", "", ""};

    void take(String token) {
        String last = read[3];
        if (token.startsWith("/")) {
            takeName(token.substring(1), last);
        } else if (token.equals("[")) {
            listsFilters = last.equals("/Filter");
        } else if (token.equals("]")) {
            listsFilters = false;
        } else if (last.startsWith("/") && OF_INTEREST.contains(last.substring(1)) && number(token) >= 0) {
            numbers.putIfAbsent(last.substring(1), number(token));
        } else if (token.equals("R") && read[1].startsWith("/") && OF_INTEREST.contains(read[1].substring(1))) {
            references.add(read[1].substring(1));
        }
        System.arraycopy(read, 1, read, 0, 3);
        read[3] = token;
    }

    private void takeName(String name, String last) {
        if (OF_INTEREST.contains(name)) {
            names.add(name);
        }
        if (listsFilters || last.equals("/Filter")) {
            filters.add(name);
        }
        filterKeys += name.equals("Filter") ? 1 : 0;
    }

    /** Whether the stream of this dictionary holds objects. */
    boolean holdsObjects() {
        return names.contains("First") || names.contains("ObjStm");
    }

    /** Whether its objects are packed in the one way in which programs pack them. */
    boolean isPackedAsUsual() {
        return filterKeys == 1 && filters.equals(List.of("FlateDecode"))
            && !names.contains("Predictor") && !names.contains("F") && numbers.containsKey("First") && numbers.containsKey("N")
            && references.stream().noneMatch(Set.of("First", "N", "Filter")::contains);
    }

    /** Where among the unpacked bytes the first object starts. */
    long first() {
        return numbers.get("First");
    }

    long count() {
        return numbers.get("N");
    }

    /** Whether something is opened together with the file. */
    boolean opensAtOnce() {
        return names.contains("OpenAction");
    }

    /** Whether the words that were read last are a reference to what is opened together with the file. */
    boolean endsInReferenceOf(String name) {
        return read[3].equals("R") && read[0].equals("/" + name);
    }

    /** Number of the object that the reference means that was read last. */
    long referred() {
        return number(read[1]);
    }

    boolean endsWith(String token) {
        return read[3].equals(token);
    }

    /** As a number that is not negative; -1 if it is none. */
    static long number(String token) {
        return !token.isEmpty() && token.length() <= 10 && token.chars().allMatch(each -> each >= '0' && each <= '9') ? Long.parseLong(token) : -1;
    }
}
