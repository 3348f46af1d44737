package org.lscb.scr.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Without a database of the board's own there can be no cases of the board's own: the service then is a demonstration.
 * Runs after the configuration has been read, because only then is it known whether it names a database.
 */
class DemonstrationByDefault implements EnvironmentPostProcessor, Ordered {

    private static final String DEMO = "demo";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!NoDatabaseConfigured.in(environment) || List.of(environment.getActiveProfiles()).contains(DEMO)) {
            return;
        }
        environment.addActiveProfile(DEMO);
        try {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load("demonstration", new ClassPathResource("application-demo.yaml"))) {
                environment.getPropertySources().addLast(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
