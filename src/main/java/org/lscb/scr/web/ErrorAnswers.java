package org.lscb.scr.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every error that nothing else has answered: as problem details where data was asked for, as a page otherwise. Says what, never why. */
@Controller
public class ErrorAnswers implements ErrorController {

    private static final Map<Integer, String> WORDS = Map.of(
        400, "The request cannot be read.",
        401, "Sign in first.",
        403, "You may not do this, or you have been signed out meanwhile.",
        404, "There is no such thing, or it is not open to you.",
        405, "This cannot be done here.",
        406, "The service has no answer of the kind that was asked for.",
        409, "This cannot be done now.",
        413, "This is larger than the service accepts.",
        415, "The service does not take this kind of content.",
        429, "Too many attempts. Wait a while, then try again.");

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = path == null ? "/" : path.toString().substring(Math.min(request.getContextPath().length(), path.toString().length()));
        if (KindOfPath.of(asked) == KindOfPath.API) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, WORDS.getOrDefault(status.value(), "This did not work and nothing was changed."));
            problem.setInstance(URI.create(asked));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        return new ModelAndView(status == HttpStatus.NOT_FOUND ? "error/404" : "error", Map.of("status", status.value(), "words", words(request, status)), status);
    }

    /** Why something cannot be done now is for the person to know, and said in words of ours. */
    private static String words(HttpServletRequest request, HttpStatus status) {
        String said = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_MESSAGE), "");
        return status == HttpStatus.CONFLICT && !said.isBlank() ? said : "Somebody was faster, or it is too early or too late. Nothing was changed.";
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
