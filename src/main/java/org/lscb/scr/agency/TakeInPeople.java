package org.lscb.scr.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Commands given at start, for a service that holds a board's own cases:
 * {@code --create-administrator=account} makes the first person, an operator; {@code --people=file.yaml} takes in agencies and people.
 * Each new account gets a random password, printed once.
 */
@Component
@Order(2)
class TakeInPeople implements ApplicationRunner {

    private static final int PASSWORD_BYTES = 15;

    private final Directory directory;
    private final Accounts accounts;

    TakeInPeople(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String userId : values(arguments, "create-administrator")) {
            welcome(directory.take(new Directory.Listing(
                List.of(new Directory.ListedAgency("lscb", "Local Safeguarding Children Board", Agency.Kind.LSCB, true)),
                List.of(new Directory.ListedPerson(userId, userId, "Administrator", "lscb", Set.of(), null, Set.of(StandingRole.OPERATOR), false)))));
        }
        for (String file : values(arguments, "people")) {
            welcome(directory.take(listing(Path.of(file))));
        }
    }

    private static Directory.Listing listing(Path file) throws IOException {
        try {
            return new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), Directory.Listing.class);
        } catch (JsonProcessingException e) {
            throw new ListingRefused(null, e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr(), "this cannot be read");
        }
    }

    private static List<String> values(ApplicationArguments arguments, String command) {
        List<String> values = arguments.getOptionValues(command);
        return values == null ? List.of() : values;
    }

    /** To the console and not to the log, which is kept. */
    private void welcome(Set<String> newAccounts) {
        SecureRandom random = new SecureRandom();
        for (String userId : newAccounts) {
            byte[] secret = new byte[PASSWORD_BYTES];
            random.nextBytes(secret);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            accounts.setPassword(userId, password);
            System.out.println("New account " + userId + ", password " + password);
        }
    }
}
