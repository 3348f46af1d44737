package org.lscb.scr.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the API as problem details (RFC 9457) in plain words: no stack trace, no SQL, no class name, nothing that was typed. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Map<Integer, String> WORDS = Map.of(
        400, "Something is missing, or is not as the description of the API says.",
        405, "This cannot be done here.",
        406, "The service has no answer of the kind that was asked for.",
        413, "This is larger than the service accepts.",
        415, "The service does not take this kind of content.");

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

    /** Cut off, or without what says where its parts end. */
    @ExceptionHandler
    ResponseEntity<Object> brokenUpload(MultipartException e) {
        return answer(problem(HttpStatus.BAD_REQUEST, "The request cannot be read", "The file did not arrive in one piece. Send it again."));
    }

    /** The firewall found a character in a parameter that nothing can hold. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e) {
        return answer(problem(HttpStatus.BAD_REQUEST, "The request cannot be read", WORDS.get(HttpStatus.BAD_REQUEST.value())));
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
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof ErrorResponse tooLarge) {
            return handleExceptionInternal(e, null, headers, tooLarge.getStatusCode(), request);
        }
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

    /** One that names a field is ours. */
    @Override
    protected ResponseEntity<Object> handleErrorResponseException(ErrorResponseException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, Object> more = e.getBody().getProperties();
        return more != null && more.containsKey("fields") ? answer(e.getBody()) : handleExceptionInternal(e, null, headers, status, request);
    }

    /** The framework's own words quote what was sent. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, WORDS.getOrDefault(status.value(), "This did not work and nothing was changed."));
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
