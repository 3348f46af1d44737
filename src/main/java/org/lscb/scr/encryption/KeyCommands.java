package org.lscb.scr.encryption;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Commands given at start, while no other instance runs on the same database: {@code --rotate-key} gives the key a new version and puts every
 * value under it, or goes on where it was stopped; {@code --remove-old-keys} takes the versions away that no value needs any more.
 */
@Component
@Order(3)
class KeyCommands implements ApplicationRunner {

    private final KeyPlace place;
    private final Encryption encryption;
    private final EncryptedColumns columns;
    private final ApplicationEventPublisher events;

    KeyCommands(KeyPlace place, Encryption encryption, EncryptedColumns columns, ApplicationEventPublisher events) {
        this.place = place;
        this.encryption = encryption;
        this.columns = columns;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("rotate-key")) {
            System.out.println(rotate());
        }
        if (arguments.containsOption("remove-old-keys")) {
            System.out.println(removeOld());
        }
    }

    /** @return what was done, for the console; with a key from the environment the new key as well, to be put there by hand */
    String rotate() {
        if (columns.countOld() == 0) {
            Keys next = encryption.keys().withNewVersion();
            if (!place.isWritable()) {
                return "The key comes from the environment, so put its new version there and start with --rotate-key again:" + System.lineSeparator()
                    + next.inWriting();
            }
            change(next, KeyChanged.Change.VERSION_ADDED);
        }
        long renewed = columns.renewAll();
        events.publishEvent(new KeyChanged(KeyChanged.Change.VALUES_RENEWED, encryption.keys().primary()));
        return renewed + " values are now under version " + encryption.keys().primary() + " of the key. Keep a copy of the key file. The old versions are still in it, "
            + "for backups made before; --remove-old-keys takes them away.";
    }

    /** @return what was done, for the console */
    String removeOld() {
        long old = columns.countOld();
        if (old > 0) {
            throw new KeyRefused(old + " values still need an old version of the key; nothing was changed.", "Start with --rotate-key first.");
        }
        Keys alone = encryption.keys().withoutOldVersions();
        if (!place.isWritable()) {
            return "The key comes from the environment, so put this in its place:" + System.lineSeparator() + alone.inWriting();
        }
        change(alone, KeyChanged.Change.OLD_VERSIONS_REMOVED);
        return "Only version " + alone.primary() + " of the key is left. Backups made before the key was rotated need the old key file.";
    }

    /** First into the file, so that nothing is ever encrypted under a version that might be lost. */
    private void change(Keys next, KeyChanged.Change change) {
        place.write(next);
        encryption.change(next);
        events.publishEvent(new KeyChanged(change, next.primary()));
    }
}
