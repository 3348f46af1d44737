package org.lscb.scr.encryption;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All encrypted values of the database, wherever they stand. They are found by how they begin, so that no column is forgotten that a later
 * version of the service brings. Works as the owner of the tables, because the service itself may not change what is kept of the past.
 */
@Component
class EncryptedColumns {

    private static final int BATCH = 500;

    private record Column(String table, String name, boolean json, boolean hasId) {

        String value() {
            return json ? quoted(name) + " #>> '{}'" : quoted(name);
        }

        String isUnderAnother() {
            return "(" + value() + " like '" + Encryption.FREE + "%' or " + value() + " like '" + Encryption.BOUND + "%') and substr(" + value() + ", 5, 8) <> ?";
        }
    }

    private record Row(String at, UUID id, String value) { }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Encryption encryption;

    /** @param flyway knows the connections that own the tables */
    EncryptedColumns(Flyway flyway, Encryption encryption) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        this.jdbc = new JdbcTemplate(owner);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.encryption = encryption;
    }

    /** How many values are not under the primary version of the key. */
    long countOld() {
        String primary = encryption.keys().primary();
        return asOwner(() -> columns().stream().mapToLong(column ->
            jdbc.queryForObject("select count(*) from " + quoted(column.table()) + " where " + column.isUnderAnother(), Long.class, primary)).sum());
    }

    /** Puts every value under the primary version, some hundred at a time; whenever it is stopped, what is done is done. */
    long renewAll() {
        long renewed = 0;
        for (Column column : asOwner(this::columns)) {
            int batch;
            do {
                batch = asOwner(() -> renewSome(column));
                renewed += batch;
            } while (batch > 0);
        }
        return renewed;
    }

    private int renewSome(Column column) {
        List<Row> rows = jdbc.query("select ctid::text, " + (column.hasId() ? "id" : "null::uuid") + ", " + column.value() + " from " + quoted(column.table())
            + " where " + column.isUnderAnother() + " limit " + BATCH + " for update",
            (row, number) -> new Row(row.getString(1), row.getObject(2, UUID.class), row.getString(3)), encryption.keys().primary());
        if (rows.isEmpty()) {
            return 0;
        }
        triggers(column, "disable");        // what may never change stays the same: only its cipher does
        for (Row row : rows) {
            String renewed = encryption.renew(row.value(), new Place(column.table().replaceFirst("_aud$", ""), row.id(), column.name()));
            jdbc.update("update " + quoted(column.table()) + " set " + quoted(column.name()) + " = cast(? as " + (column.json() ? "jsonb" : "text")
                + ") where ctid = cast(? as tid)", column.json() ? '"' + renewed + '"' : renewed, row.at());
        }
        triggers(column, "enable");
        return rows.size();
    }

    private void triggers(Column column, String done) {
        boolean guarded = jdbc.queryForObject("select exists (select from pg_trigger where tgrelid = cast(? as regclass) and not tgisinternal)", Boolean.class,
            quoted(column.table()));
        if (guarded) {
            jdbc.execute("alter table " + quoted(column.table()) + " " + done + " trigger user");
        }
    }

    private List<Column> columns() {
        return jdbc.query("""
            select c.table_name, c.column_name, c.data_type = 'jsonb',
                   exists (select 1 from information_schema.columns i where i.table_schema = c.table_schema and i.table_name = c.table_name
                           and i.column_name = 'id' and i.data_type = 'uuid')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
              and c.table_name not like 'act\\_%' order by 1, 2""",
            (row, number) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)));
    }

    private <T> T asOwner(java.util.function.Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
