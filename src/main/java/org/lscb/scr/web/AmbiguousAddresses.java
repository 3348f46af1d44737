package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address that is written so that the server and the application would find different doors in it. */
class AmbiguousAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isAmbiguous(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "This request cannot be answered.");
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
