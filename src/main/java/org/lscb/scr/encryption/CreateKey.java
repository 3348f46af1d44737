package org.lscb.scr.encryption;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The command {@code --create-key=FILE}, or {@code --create-key} to print the key. Runs before the service and instead of it, because the
 * service does not start without a key.
 */
public final class CreateKey {

    private static final String COMMAND = "--create-key";

    private CreateKey() { }

    /**
     * Runs the command if it was given.
     *
     * @return the words to print; empty if the command was not given
     * @throws IllegalStateException if the file is there already or cannot be written
     */
    public static Optional<String> run(String... arguments) {
        return Arrays.stream(arguments).filter(argument -> argument.equals(COMMAND) || argument.startsWith(COMMAND + "=")).findFirst()
            .map(argument -> argument.length() > COMMAND.length() + 1 ? intoFile(Path.of(argument.substring(COMMAND.length() + 1)))
                : Keys.create(false).inWriting());
    }

    private static String intoFile(Path file) {
        try {
            KeyPlace.writeNew(file, Keys.create(false));
            return "A new key is in " + file + ". Keep a copy in a safe apart from the database and its backups: without it nobody can read the cases.";
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("There is a file " + file + " already. It may hold a key that is needed, so nothing was changed.", e);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " cannot be written.", e);
        }
    }
}
