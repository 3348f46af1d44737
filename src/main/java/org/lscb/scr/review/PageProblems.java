package org.lscb.scr.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Someone who asks for a page in a browser is told in a page what went wrong; everybody else gets problem details. */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE) || isSentToTheApi(request, handler)) {
            return null;
        }
        int status = status(e);
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            // the mapping, not the address: some addresses are secrets
            LOG.error("{} {} failed: {}", request.getMethod(), request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), e.getClass().getName());
        }
        try {
            response.sendError(status, e instanceof NotAllowedNow ? e.getMessage() : null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** A browser opens an address of the API to download something; what is sent to it wants to know which field is wrong. */
    private static boolean isSentToTheApi(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod method && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
            && !HttpMethod.GET.matches(request.getMethod());
    }

    private static int status(Exception e) {
        if (e instanceof NotThere) {
            return HttpStatus.NOT_FOUND.value();
        } else if (e instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN.value();
        }
        ResponseStatus known = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        if (known != null) {
            return known.value().value();
        } else if (e instanceof TypeMismatchException || e instanceof RequestRejectedException) {
            return HttpStatus.BAD_REQUEST.value();
        } else if (e instanceof OptimisticLockingFailureException) {
            return HttpStatus.CONFLICT.value();
        }
        return e instanceof ErrorResponse refused ? refused.getStatusCode().value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
