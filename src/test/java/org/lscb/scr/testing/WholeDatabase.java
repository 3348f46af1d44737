package org.lscb.scr.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    private final JdbcTemplate jdbc;

    /** @param flyway knows the connections that own the tables, from which no row is hidden */
    WholeDatabase(Flyway flyway) {
        this.jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

    /** The tables and columns in which one of the words stands as it is, in whatever case, in hexadecimal or in Base64; with the word. */
    public Set<String> placesOf(Collection<String> words) {
        Set<String> places = new TreeSet<>();
        for (String table : tables()) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    String text = text(row.getObject(at) instanceof byte[] bytes ? bytes : null, row.getString(at));
                    for (String word : words) {
                        if (holds(text, word)) {
                            places.add(table + "." + row.getMetaData().getColumnName(at) + ": " + word);
                        }
                    }
                }
            });
        }
        return places;
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

    private static boolean holds(String text, String word) {
        if (text == null) {
            return false;
        }
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)) || written(word).stream().anyMatch(text::contains);
    }

    private static Set<String> written(String word) {
        Set<String> ways = new LinkedHashSet<>();
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        ways.add(HexFormat.of().formatHex(bytes));
        ways.add(HexFormat.of().withUpperCase().formatHex(bytes));
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
