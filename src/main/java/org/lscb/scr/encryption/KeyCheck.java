package org.lscb.scr.encryption;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets the service start only on a database that was encrypted under its key. */
@Component
class KeyCheck {

    static final String EXPECTED = "This database can be read with this key.";

    KeyCheck(JdbcTemplate jdbc, Encryption encryption) {
        List<String> stored = jdbc.queryForList("select value from encryption_check", String.class);
        if (stored.isEmpty()) {
            throw new KeyRefused("The database no longer says under which key it was encrypted.", "Restore the database from a backup.");
        }
        try {
            stored.forEach(encryption::decrypt);
        } catch (NotDecryptable e) {
            throw new KeyRefused("The database was encrypted under another key than the one that the service was given.",
                "Start the service with the key that belongs to this database, in its newest version. Nothing was changed.");
        }
    }
}
