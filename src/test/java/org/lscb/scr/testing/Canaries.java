package org.lscb.scr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that exist nowhere else, planted into whatever the people of a test type. Where one turns up, what was typed has turned up: so a test
 * can say that it is in no table, no log and no answer in which it does not belong.
 */
public final class Canaries {

    private static final Set<String> TYPED = Set.of("textfield", "textarea");
    /** Kept plain on purpose: what the whole review calls a person instead of the name. */
    private static final Set<String> MEANT_FOR_ALL = Set.of("pseudonym");
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * One planted word.
     *
     * @param typedBy the account of the person
     * @param where   the form and field, such as {@code submit-imr.narrative}
     */
    public record Canary(String word, String typedBy, String where) { }

    private final List<Canary> planted = new ArrayList<>();
    /** The same text has the same word, because the service finds by its text what an agency and the board both propose. */
    private final Map<String, String> words = new HashMap<>();

    /** All that were planted, in the order in which they were typed. */
    public List<Canary> planted() {
        return List.copyOf(planted);
    }

    public List<Canary> typedBy(Set<String> people) {
        return planted.stream().filter(canary -> people.contains(canary.typedBy())).toList();
    }

    /** A new word, for what is not typed into a form: the name of a file or what stands in it. */
    public String word(String typedBy, String where) {
        StringBuilder word = new StringBuilder("zq");
        RANDOM.ints(16, 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        planted.add(new Canary(word.toString(), typedBy, where));
        return word.toString();
    }

    /** The same answers with a word behind each text. */
    Map<String, Object> in(Map<String, ?> answers, JsonNode schema, String typedBy) {
        return rows(answers, schema.path("components"), typedBy, schema.path("id").asText());
    }

    private Map<String, Object> rows(Map<String, ?> answers, JsonNode fields, String typedBy, String where) {
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        for (JsonNode field : fields) {
            String key = field.path("key").asText(field.path("path").asText());
            Object answer = marked.get(key);
            if (field.path("type").asText().equals("group") && !field.has("path")) {
                marked.putAll(rows(marked, field.path("components"), typedBy, where));
            } else if (answer != null) {
                marked.put(key, marked(answer, field, typedBy, where + "." + key));
            }
        }
        return marked;
    }

    @SuppressWarnings("unchecked")
    private Object marked(Object answer, JsonNode field, String typedBy, String where) {
        if (answer instanceof String text && TYPED.contains(field.path("type").asText()) && !text.matches("[\\d, ]*|SCR-.*")
            && !MEANT_FOR_ALL.contains(field.path("key").asText())) {
            return text + " " + words.computeIfAbsent(text, same -> word(typedBy, where));
        }
        if (answer instanceof Map<?, ?> group) {
            return rows((Map<String, ?>) group, field.path("components"), typedBy, where);
        }
        if (answer instanceof List<?> list && field.has("components")) {
            return list.stream().map(row -> (Object) rows((Map<String, ?>) row, field.path("components"), typedBy, where)).toList();
        }
        return answer;
    }
}
