package org.lscb.scr.document;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** More than one person, or the service, may take in at a time. */
class TooMuch extends ErrorResponseException {

    private TooMuch(HttpStatus status, String title, String words) {
        super(status, problem(status, title, words), null);
    }

    static TooMuch atOnce() {
        return new TooMuch(HttpStatus.TOO_MANY_REQUESTS, "Too many files at once", "too many files are being uploaded; wait a minute and try again");
    }

    static TooMuch files(int most) {
        return new TooMuch(HttpStatus.TOO_MANY_REQUESTS, "Too many files", "you have " + most
            + " files in forms that are not completed; complete some of those forms or remove files from them, and try again");
    }

    static TooMuch bytes(long most) {
        return new TooMuch(HttpStatus.PAYLOAD_TOO_LARGE, "Too much in forms that are not completed", "your files in forms that are not completed would be more than "
            + most / 1_000_000 + " MB; complete some of those forms or remove files from them, and try again");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "File: " + words);
        problem.setTitle(title);
        problem.setProperty("fields", Map.of("file", "File: " + words));
        return problem;
    }
}
