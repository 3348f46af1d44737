package org.lscb.scr.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What is opened by a secret in its address alone. Whoever asks for addresses that do not exist waits ever longer, as with passwords. */
@Component
public class SecretAddresses {

    private final Attempts attempts;

    SecretAddresses(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Looks the secret up, unless there were too many wrong ones from there.
     *
     * @param kind what the addresses open
     * @param from the network address of whoever asks
     * @throws TooManyAttempts if they have to wait; then nothing was looked up
     */
    public <T> Optional<T> open(String kind, String from, Supplier<Optional<T>> lookUp) {
        Attempts.Attempt counted = attempts.begin(kind + " " + from, from);
        Optional<T> found = lookUp.get();
        if (found.isPresent()) {
            counted.succeeded();
        }
        return found;
    }
}
