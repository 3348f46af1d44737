package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what nothing behind could read: an address written so that the server and the application would find different doors in it, or
 * in it a character that the database cannot hold.
 */
class UnreadableRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isAmbiguous(request) || request.getQueryString() != null && request.getQueryString().contains("%00")) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "The request cannot be read.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAmbiguous(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
            && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        PlainAnswer.write(response, KindOfPath.of(request), status, words);
    }
}
