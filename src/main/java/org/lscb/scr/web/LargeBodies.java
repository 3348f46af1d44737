package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is larger than anything that people type, before it fills the memory. Files have a limit of their own, and one address: what is
 * sent in parts anywhere else is not read at all.
 */
class LargeBodies extends OncePerRequestFilter {

    private static final String FILES = "/api/documents";

    private final long longest;
    private final long longestForm;

    /**
     * @param longest     in bytes
     * @param longestForm in bytes, of a form of a page of ours
     */
    LargeBodies(long longest, long longestForm) {
        this.longest = longest;
        this.longestForm = longestForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            takeFiles(request, response, chain);
        } else if (request.getContentLengthLong() > (type.startsWith("application/x-www-form-urlencoded") ? longestForm : longest)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            takeText(request, response, chain);
        }
    }

    /** Whoever reads too much of it inside the application answers for itself; what stands before the application does not. */
    private void takeText(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
        } catch (TooLarge e) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static void takeFiles(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (FILES.equals(request.getRequestURI().substring(request.getContextPath().length()))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Says in its headers neither how long it is nor when it ends. */
    private final class Counted extends HttpServletRequestWrapper {

        private Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class TooLarge extends ErrorResponseException {

        private TooLarge() {
            super(HttpStatus.PAYLOAD_TOO_LARGE);
        }
    }

    private final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = body.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > longest) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
