package org.lscb.scr.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Two kinds of connections: those of Flyway own the tables, those of the service work in a role that does not. The owner's login is
 * {@code spring.flyway.user}, or else the service's own, whose connections then take the role when they are opened.
 */
@Configuration(proxyBeanMethods = false)
class OwnerMigrates {

    @Bean
    FlywayConfigurationCustomizer migratesAsOwner(HikariDataSource pool, FlywayProperties flyway) {
        return configuration -> configuration.dataSource(flyway.getUser() == null ? login(pool)
            : connections(flyway.getUrl() == null ? pool.getJdbcUrl() : flyway.getUrl(), flyway.getUser(), flyway.getPassword(), pool));
    }

    @Bean
    FlywayMigrationStrategy roleBeforeAndAfter(HikariDataSource pool, @Value("${scr.database.role}") String name) {
        ApplicationRole role = new ApplicationRole(name);
        return flyway -> {
            try {
                role.prepare(flyway.getConfiguration().getDataSource(), login(pool));
                flyway.migrate();
                role.check(pool);
            } catch (SQLException e) {
                throw new CannotGetJdbcConnectionException("The database does not answer", e);
            }
        };
    }

    /** As the service logs in, but without the role that connections of the pool take. */
    private static DataSource login(HikariDataSource pool) {
        return connections(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), pool);
    }

    private static DataSource connections(String url, String user, String password, HikariDataSource pool) {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return new SimpleDriverDataSource(new Driver(), url, properties);
    }
}
