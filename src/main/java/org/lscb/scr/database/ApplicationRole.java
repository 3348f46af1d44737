package org.lscb.scr.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The role in which the service reads and writes. It owns nothing, so that no fault in the service can change a table, take a trigger away, see
 * past row-level security or alter the access log.
 */
final class ApplicationRole {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Set<String> MADE_BY_ANOTHER_INSTANCE = Set.of("42710", "23505");

    private final String name;

    ApplicationRole(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("scr.database.role may hold lower-case letters, digits and underscores");
        }
        this.name = name;
    }

    /**
     * Makes the role if it is missing and lets the service's login use it.
     *
     * @param owner connections that own the tables
     * @param login connections as the service logs in, before they take the role
     * @throws ApplicationRoleUnusable if the owner may not do that
     */
    void prepare(DataSource owner, DataSource login) throws SQLException {
        String account = account(login);
        try (Connection connection = owner.getConnection()) {
            if (!exists(connection) && !attempt(connection, "create role " + name + " nologin nosuperuser nocreatedb nocreaterole nobypassrls")) {
                throw ApplicationRoleUnusable.missing(name, account);
            }
            if (!canBeTaken(login)) {
                attempt(connection, "grant " + name + " to \"" + account.replace("\"", "\"\"") + "\"");
            }
        }
        if (!canBeTaken(login)) {
            throw ApplicationRoleUnusable.notGranted(name, account);
        }
    }

    /**
     * Makes sure that the service works in the role and that the role has no power over the tables.
     *
     * @param pool the connections with which the service works
     * @throws ApplicationRoleUnusable if not
     */
    void check(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement();
             ResultSet role = statement.executeQuery("""
                 select rolname, rolsuper or rolbypassrls or rolcreaterole as mighty,
                     exists (select from pg_class t join pg_namespace s on s.oid = t.relnamespace
                             where s.nspname = current_schema() and pg_has_role(current_user, t.relowner, 'MEMBER')) as owner
                 from pg_roles where rolname = current_user""")) {
            role.next();
            if (!role.getString("rolname").equals(name)) {
                throw ApplicationRoleUnusable.notTaken(name, role.getString("rolname"));
            }
            if (role.getBoolean("mighty") || role.getBoolean("owner")) {
                throw ApplicationRoleUnusable.tooMighty(name);
            }
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** Whether this login may work in the role, found out by trying: what membership means differs between releases of PostgreSQL. */
    private boolean canBeTaken(DataSource login) throws SQLException {
        try (Connection connection = login.getConnection()) {
            return attempt(connection, "set role " + name);
        }
    }

    private static String account(DataSource login) throws SQLException {
        try (Connection connection = login.getConnection(); Statement statement = connection.createStatement();
             ResultSet user = statement.executeQuery("select session_user")) {
            user.next();
            return user.getString(1);
        }
    }

    /** @return false if this user may not do it */
    private static boolean attempt(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (MADE_BY_ANOTHER_INSTANCE.contains(e.getSQLState())) {
                return true;
            }
            if ("42501".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
