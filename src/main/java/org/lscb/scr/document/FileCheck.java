package org.lscb.scr.document;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds out what an uploaded file really is and lets through only what the service takes: a type of the list, under a name that says the same,
 * without anything that acts when it is opened. A few files are checked at a time, each within a time; all checks read in pieces.
 */
@Component
class FileCheck {

    private final ThreadPoolExecutor workers;
    private final Duration patience;

    FileCheck(@Value("${scr.uploads.check-within}") Duration patience, @Value("${scr.uploads.checks-at-once}") int atOnce,
              @Value("${scr.uploads.checks-waiting}") int waiting) {
        this.patience = patience;
        this.workers = new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), work -> {
            Thread thread = new Thread(work, "file-check");
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * @param name under which the person knows the file
     * @return what it is
     * @throws FileRefused if the service does not take it, or cannot find out in time
     * @throws TooMuch     if too many files are being checked already
     */
    FileType check(String name, Bytes bytes) throws IOException {
        Future<FileType> found = submitted(name, bytes);
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw new FileRefused("took too long", "this file could not be checked in time" + FileRefused.SAVE_AS_PDF);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            found.cancel(true);
        }
    }

    private Future<FileType> submitted(String name, Bytes bytes) {
        try {
            return workers.submit(() -> typeOf(name, bytes));
        } catch (RejectedExecutionException e) {
            throw TooMuch.atOnce();
        }
    }

    private static RuntimeException failure(Throwable cause) throws IOException {
        if (cause instanceof IOException failed) {
            throw failed;
        } else if (cause instanceof RuntimeException refused) {
            throw refused;
        } else if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            throw FileRefused.tooMuchInside();
        }
        throw new UncheckedIOException(new IOException(cause));
    }

    private static FileType typeOf(String name, Bytes bytes) throws IOException {
        FileType promised = FileType.promisedBy(name).orElseThrow(() -> new FileRefused("ending not taken", words(FileType.endingOf(name))));
        FileType real = realType(bytes, promised);
        if (real != promised) {
            throw new FileRefused("name and content differ", "this is a " + real.title() + ", but its name does not end in " + real.ending()
                + "; save it under a name that does and try again");
        }
        return real;
    }

    private static FileType realType(Bytes bytes, FileType promised) throws IOException {
        RealType type = RealType.of(bytes);
        if (type.isPdf()) {
            PdfFile.check(bytes);
            return FileType.PDF;
        } else if (type.isZip()) {
            return OfficeFile.check(bytes);
        } else if (type.isOldOffice()) {
            throw new FileRefused("old or encrypted Office file", "this is an Office file with a password or of an old kind; save it without a password"
                + " as .docx or .xlsx and try again");
        } else if (type.picture().isPresent()) {
            PictureFile.check(bytes, type.picture().get());
            return type.picture().get();
        } else if (type.isMarkup() || !promised.isText() || !type.mayBeText()) {
            throw new FileRefused(type.isMarkup() ? "markup" : "kind not taken", promised.isText()
                ? "this is not plain text, though its name says so" + FileRefused.SAVE_AS_PDF
                : "this is not a " + promised.title() + ", though its name says so" + FileRefused.SAVE_AS_PDF);
        }
        TextFile.check(bytes, promised);
        return promised;
    }

    private static String words(String ending) {
        return switch (ending) {
            case "docm", "dotm" -> "a Word document with macros is not taken; save it without them (.docx) and try again";
            case "xlsm", "xltm", "xlsb", "xlam" -> "an Excel workbook with macros is not taken; save it without them (.xlsx) and try again";
            case "doc", "dot", "rtf", "odt", "dotx" -> "this kind of document is not taken; save it as .docx or as a PDF and try again";
            case "xls", "ods", "xltx" -> "this kind of spreadsheet is not taken; save it as .xlsx and try again";
            case "zip", "rar", "7z" -> "an archive is not taken; upload the files in it one by one";
            default -> "files of this kind are not taken; upload a PDF, a Word document (.docx), an Excel workbook (.xlsx), a text (.txt, .csv)"
                + " or a picture (.png, .jpg)";
        };
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
