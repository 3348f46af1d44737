package org.lscb.scr.testing;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The database's owner, whom no grant and no row policy holds back: what a thief of the database could do. */
@Component
public class Owner {

    private final JdbcTemplate jdbc;

    Owner(Flyway flyway) {
        this.jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }
}
