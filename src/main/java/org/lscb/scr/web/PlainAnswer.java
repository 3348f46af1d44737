package org.lscb.scr.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** An answer that needs nothing of the application: for the time before it is ready, and for requests that never reach it. */
final class PlainAnswer {

    private PlainAnswer() { }

    static void write(HttpServletResponse response, KindOfPath kind, int status, String words) throws IOException {
        boolean data = kind == KindOfPath.API;
        byte[] body = (data ? json(status, words) : page(words)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(data ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static String json(int status, String words) {
        return "{\"type\":\"about:blank\",\"title\":\"" + title(status) + "\",\"status\":" + status + ",\"detail\":\"" + words + "\"}";
    }

    private static String page(String words) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<title>Serious case reviews</title></head><body><h1>Serious case reviews</h1><p>" + words + "</p></body></html>";
    }
}
