package org.lscb.scr.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On a server of the board's own, where the service's user is no superuser. Each test has a database and users of its own. */
class ApplicationRoleTest {

    private static EmbeddedPostgres server;
    private static JdbcTemplate administrator;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        administrator = new JdbcTemplate(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    @DisplayName("an owner who may make roles makes it, and works in it without any power over the tables")
    void made() throws Exception {
        DataSource owner = database("maker", "createrole");
        ApplicationRole role = new ApplicationRole("made_role");
        role.prepare(owner, owner);
        role.prepare(owner, owner);
        migrate(owner, "made_role");
        DataSource service = in("made_role", owner);
        role.check(service);
        JdbcTemplate jdbc = new JdbcTemplate(service);
        jdbc.update("insert into before (id) values ('a')");
        jdbc.update("insert into later (id) values ('a')");
        assertThatThrownBy(() -> jdbc.execute("drop table later")).hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> jdbc.execute("truncate before")).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.execute("select * from history")).hasStackTraceContaining("permission denied");
    }

    @Test
    @DisplayName("an owner who may not make roles is told what the administrator has to run, and then it works")
    void missing() throws Exception {
        DataSource owner = database("plain", "nocreaterole");
        ApplicationRole role = new ApplicationRole("given_role");
        assertThatThrownBy(() -> role.prepare(owner, owner)).isInstanceOfSatisfying(ApplicationRoleUnusable.class,
            e -> assertThat(e.remedy()).contains("create role given_role nologin; grant given_role to \"plain\";"));
        administrator.execute("create role given_role nologin");
        assertThatThrownBy(() -> role.prepare(owner, owner)).isInstanceOfSatisfying(ApplicationRoleUnusable.class,
            e -> assertThat(e.remedy()).contains("grant given_role to \"plain\";").doesNotContain("create role"));
        administrator.execute("grant given_role to plain");
        role.prepare(owner, owner);
        migrate(owner, "given_role");
        role.check(in("given_role", owner));
    }

    @Test
    @DisplayName("two separate logins: one owns the tables, the other can only take the role")
    void twoLogins() throws Exception {
        DataSource owner = database("two_owner", "createrole");
        administrator.execute("create role two_service login");
        DataSource login = connections("two_owner", "two_service");
        ApplicationRole role = new ApplicationRole("two_role");
        role.prepare(owner, login);
        migrate(owner, "two_role");
        role.check(in("two_role", login));
        assertThatThrownBy(() -> new JdbcTemplate(login).execute("set role two_owner")).hasStackTraceContaining("permission denied");
    }

    @Test
    @DisplayName("a role that owns tables, is a superuser, makes roles or passes by row-level security is refused")
    void tooMighty() throws Exception {
        DataSource owner = database("mighty", "nocreaterole");
        new JdbcTemplate(owner).execute("create table something (id integer)");
        assertThatThrownBy(() -> new ApplicationRole("mighty").check(owner)).isInstanceOf(ApplicationRoleUnusable.class);
        for (String power : new String[] {"superuser", "bypassrls", "createrole"}) {
            administrator.execute("create role with_" + power + " login " + power);
            assertThatThrownBy(() -> new ApplicationRole("with_" + power).check(connections("mighty", "with_" + power))).as(power)
                .isInstanceOf(ApplicationRoleUnusable.class);
        }
        administrator.execute("create role heir login in role mighty");
        assertThatThrownBy(() -> new ApplicationRole("heir").check(connections("mighty", "heir"))).isInstanceOf(ApplicationRoleUnusable.class);
        assertThatThrownBy(() -> new ApplicationRole("other").check(connections("mighty", "heir"))).isInstanceOf(ApplicationRoleUnusable.class);
        assertThatThrownBy(() -> new ApplicationRole("a\"; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    private static DataSource database(String owner, String power) {
        administrator.execute("create role " + owner + " login nosuperuser " + power);
        administrator.execute("create database " + owner + " owner " + owner);
        return connections(owner, owner);
    }

    private static DataSource connections(String database, String user) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:" + server.getPort() + "/" + database, properties);
    }

    private static DataSource in(String role, DataSource login) throws Exception {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(login.getConnection(), true);
        new JdbcTemplate(connection).execute("set role " + role);
        return connection;
    }

    /** With one table that was there before there was a role, one that comes later, and Flyway's own. */
    private static void migrate(DataSource owner, String role) {
        new JdbcTemplate(owner).execute("create table before (id text)");
        Flyway.configure().dataSource(owner).table("history").baselineOnMigrate(true).baselineVersion("99").target("100")
            .placeholders(Map.of("application-role", role)).locations("classpath:db/migration").load().migrate();
        new JdbcTemplate(owner).execute("create table later (id text)");
    }
}
