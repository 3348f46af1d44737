package org.lscb.scr.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL from the class path, its data in a folder that outlives the service. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
class EmbeddedDatabase {

    /** @param keep whether the data survives; otherwise it goes with the process, and is not forced to the disk at each commit */
    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${scr.data-folder:data}") Path folder, @Value("${scr.database.keep:true}") boolean keep) throws IOException {
        return keep ? DataFolder.lock(folder.toAbsolutePath()) : DataFolder.temporary();
    }

    @Bean
    OwnersPassword ownersPassword(DataFolder folder) throws IOException {
        return OwnersPassword.in(folder.path());
    }

    /** Depends on the folder's lock, so that it is closed before the lock is given back. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder, OwnersPassword password) throws IOException {
        Path data = folder.path().resolve("postgres");
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)             // closed as a bean; its own hook would race Spring's
            .setOverrideWorkingDirectory(folder.path().resolve("binaries").toFile())
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("max_connections", "60")
            .setServerConfig("log_min_messages", "fatal");      // it would quote what was to be stored in the log of the service
        password.guard(server);
        if (folder.isKept()) {
            folder.stopServerLeftBehind();
            server.setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        }
        if (password.isMissedBy(data)) {
            try (EmbeddedPostgres open = server.start()) {
                password.giveTo(open, data);
            }
        }
        return server.start();
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgres server, OwnersPassword password) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        pool.setPassword(password.value());
        return pool;
    }
}
