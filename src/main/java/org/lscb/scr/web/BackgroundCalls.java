package org.lscb.scr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What an open Tasklist asks by itself every few seconds, whether or not anybody sits in front of it. */
final class BackgroundCalls {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";
    private static final RequestMatcher CALLS = new OrRequestMatcher(List.of(
        call(HttpMethod.POST, ENGINE + "/filter/{id}/list"),
        call(HttpMethod.GET, ENGINE + "/filter/count"),
        call(HttpMethod.GET, ENGINE + "/filter"),
        call(HttpMethod.OPTIONS, ENGINE + "/filter"),
        call(HttpMethod.GET, ENGINE + "/task/{id}"),
        call(HttpMethod.GET, "/api/tasks/cards"),
        call(HttpMethod.GET, "/api/clock")));

    private BackgroundCalls() { }

    static boolean has(HttpServletRequest request) {
        return CALLS.matches(request);
    }

    private static RequestMatcher call(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
