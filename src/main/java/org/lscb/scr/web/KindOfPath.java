package org.lscb.scr.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a request is for, by its address: this decides how its answer looks and what a browser may do with it. */
enum KindOfPath {

    /** Data, for scripts in the browser and elsewhere. */
    API,
    /** A page of our own. */
    PAGE,
    /** A page of the engine's web applications. */
    ENGINE_PAGE,
    /** Style, script, picture: the same for everybody. */
    STATIC;

    private static final String[] DATA = {"/api/", "/v3/api-docs", "/camunda/api/", "/engine-rest/", "/actuator/"};
    private static final String[] FILES = {"/webjars/", "/css/", "/js/", "/assets/", "/forms/", "/camunda/lib/", "/camunda/assets/", "/favicon.ico",
        "/camunda/favicon.ico"};

    static KindOfPath of(HttpServletRequest request) {
        return of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static KindOfPath of(String path) {
        if (startsWith(path, DATA)) {
            return API;
        }
        if (startsWith(path, FILES)) {
            return STATIC;
        }
        if (path.startsWith("/camunda/")) {
            return path.endsWith("/") || !path.substring(path.lastIndexOf('/')).contains(".") ? ENGINE_PAGE : STATIC;
        }
        return PAGE;
    }

    private static boolean startsWith(String path, String... beginnings) {
        for (String beginning : beginnings) {
            if (path.startsWith(beginning) || path.equals(beginning.substring(0, beginning.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
