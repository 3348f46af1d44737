package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what nothing behind could read: an address written so that the server and the application would find different doors in it, a
 * character that the database cannot hold, a body so large that reading it would cost everybody else the service. Files have limits of their own.
 */
class UnreadableRequests extends OncePerRequestFilter {

    /** Far more than the longest form: a chronology of a thousand entries has a tenth of it. */
    static final int LARGEST_BODY = 8 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isAmbiguous(request) || request.getQueryString() != null && request.getQueryString().contains("%00")) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "The request cannot be read.");
        } else if (isUpload(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "This is larger than the service accepts.");
        } else {
            chain.doFilter(new UpToTheLargest(request), response);
        }
    }

    private static boolean isAmbiguous(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
            && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        PlainAnswer.write(response, KindOfPath.of(request), status, words);
    }

    /** A body does not have to say beforehand how large it is. */
    private static final class UpToTheLargest extends HttpServletRequestWrapper {

        private Counted counted;

        private UpToTheLargest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new Counted(super.getInputStream());
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(),
                getCharacterEncoding() == null ? StandardCharsets.UTF_8.name() : getCharacterEncoding()));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = body.read(into, from, most);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > LARGEST_BODY) {
                throw new IOException("a body larger than the service accepts");
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
