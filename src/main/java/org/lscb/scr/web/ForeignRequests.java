package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another web site makes a browser send here, whatever cookies or password the browser adds by itself. The one thing that others
 * may do is link to a page: such a visit first gets an empty page that opens the address anew from here, because our cookies
 * (SameSite=Strict) are not sent with a step that begins elsewhere.
 */
class ForeignRequests extends OncePerRequestFilter {

    private static final Set<String> NOT_FOREIGN = Set.of("same-origin", "none");
    private static final byte[] FROM_HERE = ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0\">"
        + "<title>Serious case reviews</title></head><body></body></html>").getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!isForeign(request)) {
            chain.doFilter(request, response);
        } else if (isVisit(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(FROM_HERE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Browsers of today say where a request comes from; those that do not still name the origin when something is to be changed. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !NOT_FOREIGN.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equalsIgnoreCase(ownOrigin(request));
    }

    private static boolean isVisit(HttpServletRequest request) {
        KindOfPath kind = KindOfPath.of(request);
        return "GET".equals(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && "document".equals(request.getHeader("Sec-Fetch-Dest")) && request.getHeader("Authorization") == null
            && (kind == KindOfPath.PAGE || kind == KindOfPath.ENGINE_PAGE);
    }

    private static String ownOrigin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
