package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The policy of the engine's web applications: the tightest that they live with. Their scripts are let in by a word that is drawn anew for each
 * page. The engine's own filter keeps that word in one place for all requests, so that of two pages asked for at once one got the other's word
 * and stayed empty; it is switched off, and writes a mark instead, whose place the word of the request takes here.
 */
class EnginePages extends OncePerRequestFilter {

    /** Where the engine's web applications look for the word to put into their page. */
    private static final String WORD = "org.camunda.bpm.csp.nonce";
    private static final String MARK = "word-of-this-page";
    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void initFilterBean() {
        getServletContext().setAttribute(WORD, MARK);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return KindOfPath.of(request) != KindOfPath.ENGINE_PAGE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String body = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);       // a character for each byte, whatever it stands for
        if (body.contains(MARK)) {
            String word = word();
            page.setHeader("Content-Security-Policy", POLICY.formatted(word));
            page.resetBuffer();
            page.getOutputStream().write(body.replace(MARK, word).getBytes(StandardCharsets.ISO_8859_1));
        }
        page.copyBodyToResponse();
    }

    private String word() {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
