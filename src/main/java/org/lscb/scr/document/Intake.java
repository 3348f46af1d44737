package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the files that people upload: what is checked and found good is kept, of everything else nothing stays but a line in the log. */
@Service
class Intake {

    private final Documents documents;
    private final UploadFolder folder;
    private final FileCheck check;
    private final VirusScanner scanner;
    private final VirusChecks virusChecks;
    private final UploadLimits limits;
    private final UploadLog log;
    private final TransactionTemplate transaction;

    Intake(Documents documents, UploadFolder folder, FileCheck check, VirusScanner scanner, VirusChecks virusChecks, UploadLimits limits,
           UploadLog log, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.folder = folder;
        this.check = check;
        this.scanner = scanner;
        this.virusChecks = virusChecks;
        this.limits = limits;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param name   under which the person knows the file
     * @throws FileRefused if the service does not take it
     * @throws TooMuch     if the person has too much in forms that are not completed
     * @throws IOException if it cannot be read to its end; then nothing is kept
     */
    StoredDocument take(String name, HeldFile.Delivery upload, String userId) throws IOException {
        try (HeldFile file = HeldFile.of(upload, folder.path())) {
            return take(name, file, userId);
        } catch (FileRefused e) {
            log.refused(e.reason());
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private StoredDocument take(String name, HeldFile file, String userId) throws IOException {
        if (file.size() == 0) {
            throw new EmptyFile();
        }
        FileType type = check.check(name, file);
        boolean waits = scanner.isConfigured() && !isKnownToBeClean(file);
        return transaction.execute(status -> keep(name, type, file, userId, waits));
    }

    private boolean isKnownToBeClean(HeldFile file) {
        return switch (scanner.scan(file::copyTo)) {
            case CLEAN -> true;
            case NO_ANSWER -> false;
            case INFECTED -> throw new FileRefused("infected", "the virus check found something in this file, so it was not taken; tell those who"
                + " look after your computer");
            case TOO_LARGE -> throw new FileRefused("too large for the virus check", "this file is too large for the virus check; split it and try again");
        };
    }

    private StoredDocument keep(String name, FileType type, HeldFile file, String userId, boolean waits) {
        limits.claimRoom(userId, file.size());
        try (InputStream content = file.stream()) {
            StoredDocument kept = documents.upload(name, type.mediaType(), content, userId);
            if (waits) {
                virusChecks.await(kept.id());
            }
            log.taken(kept.id());
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
