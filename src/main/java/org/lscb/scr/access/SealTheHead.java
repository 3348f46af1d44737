package org.lscb.scr.access;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.lscb.scr.access.AccessLogCheck.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals the log's head for the first time. From then on a head without a seal is one that the service did not write. */
@Component
class SealTheHead implements JavaMigration {

    /** With another key, when the service's key is changed. */
    private static final String MAY_BE_SEALED_ANEW = """
        create or replace function access_log_head_goes_forward() returns trigger language plpgsql as $$
        begin
            if new.sequence < old.sequence or new.sequence = old.sequence and new.hash <> old.hash then
                raise exception 'the access log is only added to';
            end if;
            return new;
        end
        $$""";

    private final HeadSeal seal;

    SealTheHead(HeadSeal seal) {
        this.seal = seal;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        Head head = jdbc.queryForObject("select sequence, hash from access_log_head", (row, number) -> new Head(row.getLong(1), row.getString(2)));
        jdbc.execute("alter table access_log_head add column seal text");
        jdbc.execute(MAY_BE_SEALED_ANEW);
        jdbc.update("update access_log_head set seal = ?", seal.of(head));
        jdbc.execute("alter table access_log_head alter column seal set not null");
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("102");
    }

    @Override
    public String getDescription() {
        return "seal the head of the access log";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
