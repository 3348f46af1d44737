package org.lscb.scr.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the API as problem details (RFC 9457) in plain words: no stack trace, no SQL, no class name, nothing that was typed. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(AnswersRefused e, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "Some answers need your attention",
            e.fields().isEmpty() ? "There are no answers to this form yet." : "See the message for each field.");
        problem.setProperty("fields", e.fields());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notNow(NotAllowedNow e) {
        return answer(problem(HttpStatus.CONFLICT, "This cannot be done now", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(Conflict e) {
        return answer(problem(HttpStatus.CONFLICT, "Someone was faster", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException e) {
        return answer(problem(HttpStatus.CONFLICT, "Someone was faster", "This has been changed by someone else meanwhile. Open it again."));
    }

    @ExceptionHandler
    ResponseEntity<Object> notThere(NotThere e) {
        return answer(problem(HttpStatus.NOT_FOUND, "Not found", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e) {
        return answer(problem(HttpStatus.FORBIDDEN, "Not allowed", "You may not do this."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), e);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong",
            "This did not work and nothing was changed. Try again; if it goes on, tell the person who looks after the service."));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status,
                                                                  WebRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        e.getBindingResult().getFieldErrors().forEach(error -> fields.put(error.getField(), error.getField() + ": " + error.getDefaultMessage()));
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "The request is not complete", "See the message for each field.");
        problem.setProperty("fields", fields);
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status,
                                                                  WebRequest request) {
        return answer(problem(HttpStatus.BAD_REQUEST, "The request cannot be read", "The body of the request must be JSON of the form described in the API."));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(org.springframework.beans.TypeMismatchException e, HttpHeaders headers, HttpStatusCode status,
                                                        WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "a value";
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "The request is not complete", "See the message for each field.");
        problem.setProperty("fields", Map.of(name, name + ": this cannot be understood"));
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status,
                                                                          WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.PAYLOAD_TOO_LARGE, "The file is too large", "Choose a smaller file or split it.");
        problem.setProperty("fields", Map.of("file", "File: this is larger than the service accepts"));
        return answer(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
