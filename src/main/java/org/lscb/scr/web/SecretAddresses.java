package org.lscb.scr.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What is opened by a secret in its address alone. Whoever asks for addresses that do not exist waits ever longer, as with passwords. An address
 * that does exist opens at all times: many people's calendars come from one network address, and what one of them asks for must not keep out the
 * others. Nor does it help to guess on while waiting, for nobody can guess a secret of so many random bits.
 */
@Component
public class SecretAddresses {

    private final Attempts attempts;

    SecretAddresses(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Looks the secret up.
     *
     * @param kind what the addresses open
     * @param from the network address of whoever asks
     * @return empty if there is no such address
     * @throws TooManyAttempts if there is none, and there were too many such from there
     */
    public <T> Optional<T> open(String kind, String from, Supplier<Optional<T>> lookUp) {
        Optional<T> found = lookUp.get();
        if (found.isEmpty()) {
            attempts.wrongAddress(kind, from);
        }
        return found;
    }
}
