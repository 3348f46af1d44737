package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser is told with each answer, errors too: take nothing from elsewhere, show this in nobody else's page, keep nothing. Set before
 * anything else runs, so that no way out is forgotten; whoever has a reason says something else later.
 */
class ResponseHeaders extends OncePerRequestFilter {

    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    private static final String DATA_POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), "
        + "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), "
        + "usb=(), xr-spatial-tracking=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        KindOfPath kind = KindOfPath.of(request);
        put(response, kind, request.isSecure());
        chain.doFilter(request, request.isSecure() ? new SecureCookies(response) : response);
    }

    static void put(HttpServletResponse response, KindOfPath kind, boolean secure) {
        response.setHeader("Content-Security-Policy", kind == KindOfPath.API ? DATA_POLICY : PAGE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");      // not no-referrer: that takes the origin from our own forms as well
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", kind == KindOfPath.STATIC ? "no-cache, private" : "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** The engine's web applications write cookies of their own and cannot tell whether TLS ends in front of us. */
    private static final class SecureCookies extends HttpServletResponseWrapper {

        private SecureCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secure(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secure(name, value));
        }

        private static String secure(String name, String value) {
            boolean open = "Set-Cookie".equalsIgnoreCase(name) && value != null && !value.toLowerCase(Locale.ROOT).contains("; secure");
            return open ? value + "; Secure" : value;
        }
    }
}
