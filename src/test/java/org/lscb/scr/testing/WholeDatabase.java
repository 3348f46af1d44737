package org.lscb.scr.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What somebody has who stole the database but not the key: every column of every row of every table, the engine's included, read as its
 * owner. Search it for words that only people typed.
 */
@Component
public class WholeDatabase {

    /** Base64 of a word looks different at each of the three places at which the word may begin. */
    private static final int BASE64_GROUP = 3;
    /** Letters by which a word is looked up; no word is shorter. */
    private static final int BEGINNING = 4;

    private final JdbcTemplate jdbc;

    /** @param flyway knows the connections that own the tables, from which no row is hidden */
    WholeDatabase(Flyway flyway) {
        this.jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

    /** The tables and columns in which one of the words stands as it is, in whatever case, in hexadecimal or in Base64; with the word. */
    public Set<String> placesOf(Collection<String> words) {
        Set<String> places = new TreeSet<>();
        Map<Long, List<Way>> byBeginning = new HashMap<>();
        for (String word : words) {
            written(word).forEach(way -> byBeginning.computeIfAbsent(beginning(way), key -> new ArrayList<>()).add(new Way(way, word)));
        }
        for (String table : tables()) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    String place = table + "." + row.getMetaData().getColumnName(at) + ": ";
                    String text = text(row.getObject(at) instanceof byte[] bytes ? bytes : null, row.getString(at));
                    wordsIn(text, byBeginning).forEach(word -> places.add(place + word));
                }
            });
        }
        return places;
    }

    /** One of the ways in which a word may be written. */
    private record Way(String written, String word) { }

    private static Set<String> wordsIn(String text, Map<Long, List<Way>> byBeginning) {
        Set<String> found = new TreeSet<>();
        long last = 0;
        for (int at = 0; text != null && at < text.length(); at++) {
            last = with(last, text.charAt(at));
            List<Way> ways = at < BEGINNING - 1 ? null : byBeginning.get(last);
            int from = at - BEGINNING + 1;
            for (int one = 0; ways != null && one < ways.size(); one++) {
                Way way = ways.get(one);
                if (text.regionMatches(true, from, way.written(), 0, way.written().length())) {
                    found.add(way.word());
                }
            }
        }
        return found;
    }

    private static long beginning(String way) {
        long beginning = 0;
        for (int at = 0; at < BEGINNING; at++) {
            beginning = with(beginning, way.charAt(at));
        }
        return beginning;
    }

    /** The last four letters in one number, whatever their case. */
    private static long with(long before, char next) {
        return (before << 8 | Character.toLowerCase(next) & 0xff) & 0xffffffffL;
    }

    /** How many rows there are in all, to know that something was searched. */
    public long rows() {
        return tables().stream().mapToLong(table -> jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class)).sum();
    }

    private List<String> tables() {
        return jdbc.queryForList("select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
            String.class);
    }

    /** Bytes may be text in disguise. */
    private static String text(byte[] bytes, String text) {
        return bytes != null ? new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16) : text;
    }

    private static Set<String> written(String word) {
        Set<String> ways = new LinkedHashSet<>();
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        ways.add(word);
        ways.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < BASE64_GROUP; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder().withoutPadding(), Base64.getUrlEncoder().withoutPadding())) {
                String whole = encoder.encodeToString(shifted);
                ways.add(whole.substring(before == 0 ? 0 : before + 1, shifted.length / BASE64_GROUP * (BASE64_GROUP + 1)));
            }
        }
        return ways;
    }
}
