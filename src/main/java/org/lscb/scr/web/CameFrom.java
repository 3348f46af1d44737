package org.lscb.scr.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers which page somebody asked for before signing in, and leads there afterwards. In a cookie, so that strangers cannot fill the
 * server's memory with sessions; only ever an address of ours.
 */
class CameFrom implements RequestCache, AuthenticationSuccessHandler {

    private static final String COOKIE = "SCR-CAME-FROM";
    private static final int LONGEST_ADDRESS = 1_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if ("GET".equals(request.getMethod()) && accept.contains("text/html") && isOurs(address)) {
            put(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        SavedRequest asked = getRequest(request, response);
        removeRequest(request, response);
        response.sendRedirect(asked == null ? request.getContextPath() + "/" : asked.getRedirectUrl());
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return isOurs(address) ? new SimpleSavedRequest(address) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            put(request, response, "");
        }
    }

    private static boolean isOurs(String address) {
        return address.length() <= LONGEST_ADDRESS && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).path(request.getContextPath() + "/").httpOnly(true)
            .secure(request.isSecure()).sameSite("Strict").maxAge(value.isEmpty() ? 0 : 3600).build().toString());
    }
}
