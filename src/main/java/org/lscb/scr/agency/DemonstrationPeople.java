package org.lscb.scr.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The invented board of the demonstration, as it begins: whoever leaves or changes roles stays so at the next start.
 * All sign in with the same password, which the README tells.
 */
@Component
@Profile("demo")
@Order(1)
class DemonstrationPeople implements ApplicationRunner {

    private static final String PASSWORD = "northbeck-demo";

    private final Directory directory;
    private final Accounts accounts;

    DemonstrationPeople(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream people = new ClassPathResource("northbeck/people.yaml").getInputStream()) {
            Directory.Listing listing = new ObjectMapper(new YAMLFactory()).readValue(people, Directory.Listing.class);
            directory.takeNew(listing).forEach(userId -> accounts.setPassword(userId, PASSWORD));
        }
    }
}
