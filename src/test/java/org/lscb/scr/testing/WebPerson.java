package org.lscb.scr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody with a browser's session and no browser: signs in by the login page and calls the API that the form in Tasklist calls. */
public final class WebPerson {

    /** What the service answered. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {

        /** Headers and body as they came. */
        public String text() {
            return response.headers().map() + new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    /** An answer of which only the status and the words count. */
    public record Raw(int status, String text) { }

    private static final String BOUNDARY = "----northbeck";

    private final String home;
    private final ObjectMapper json;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param home the service's address, such as {@code http://localhost:8080} */
    public WebPerson(String home, ObjectMapper json) {
        this.home = home;
        this.json = json;
    }

    public WebPerson signIn(String userId, String password) {
        HttpResponse<byte[]> answer = tryToSignIn(userId, password).response();
        assertThat(answer.statusCode()).as("signing in as %s", userId).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).as("signing in as %s", userId).doesNotContain("error", "wait");
        return this;
    }

    /** Fills in the sign-in page, and returns whatever comes of it. */
    public Answer tryToSignIn(String userId, String password) {
        send(HttpRequest.newBuilder(uri("/login")).GET());
        String form = "username=" + encoded(userId) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf());
        return answer(send(HttpRequest.newBuilder(uri("/login")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    public Answer get(String path) {
        return answer(send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json").GET()));
    }

    public Answer put(String path, Object body) {
        return answer(send(withBody(path, body, "PUT")));
    }

    public Answer post(String path, Object body) {
        return answer(send(withBody(path, body, "POST")));
    }

    /** Uploads a small file. @return what the form's file field has to hold */
    public Map<String, Object> uploads(String name, String content) {
        return uploads(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Map<String, Object> uploads(String name, byte[] content) {
        return json.convertValue(ok(tryToUpload(name, content)), new com.fasterxml.jackson.core.type.TypeReference<>() { });
    }

    public Answer tryToUpload(String name, String content) {
        return tryToUpload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Answer tryToUpload(String name, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return answer(send(HttpRequest.newBuilder(uri("/api/documents")).header("X-SCR-CSRF", csrf())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, end)))));
    }

    /** For a test that speaks HTTP by hand: the headers of an upload by this person. */
    public String headersOfAnUpload() {
        String held = cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(java.util.stream.Collectors.joining("; "));
        return "Cookie: " + held + "\r\nX-SCR-CSRF: " + csrf() + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
    }

    /** The person's open tasks of this key in this review. */
    public List<JsonNode> tasks(String key, String reference) {
        List<JsonNode> found = new ArrayList<>();
        get("/api/tasks?size=200&key=" + key + "&reference=" + encoded(reference)).body().path("tasks").forEach(found::add);
        return found;
    }

    /** Completes the one task of this key, as Tasklist does: open, claim, save, check, complete. */
    public void completes(String key, String reference, Map<String, ?> answers) {
        List<JsonNode> found = tasks(key, reference);
        assertThat(found).as("tasks %s in %s", key, reference).hasSize(1);
        completes(found.get(0), answers);
    }

    public void completes(JsonNode task, Map<String, ?> answers) {
        String path = "/api/tasks/" + task.path("id").asText();
        ok(post(path + "/claim", null));
        JsonNode form = ok(get(path + "/form"));
        JsonNode saved = ok(put(path + "/answers", Map.of("version", form.path("version").asLong(), "answers", answers)));
        ok(post(path + "/answers/check", Map.of("version", saved.path("version").asLong())));
        ok(post(path + "/complete", null));
    }

    /** Starts a process by its start form. @return the reference of the review */
    public String starts(String process, Map<String, ?> answers) {
        JsonNode form = ok(get("/api/processes/" + process + "/form"));
        ok(put("/api/processes/" + process + "/answers", Map.of("version", form.path("version").asLong(), "answers", answers)));
        ok(post("/api/processes/" + process + "/answers/check", null));
        return ok(post("/api/processes/" + process + "/start", null)).path("reference").asText();
    }

    /** Sends whatever is asked for with every token that a browser would send along. @param body null for none */
    public Raw raw(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("X-SCR-CSRF", csrf()).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<byte[]> response = send(request.method(method,
            body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
        return new Raw(response.statusCode(), response.headers().map() + new String(response.body(), StandardCharsets.UTF_8));
    }

    /** Sends the session's cookie alone, as another site would make a browser do. */
    public Answer withoutToken(String method, String path) {
        return answer(send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json").method(method, HttpRequest.BodyPublishers.noBody())));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as("%s: %s", answer.response().uri(), answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private HttpRequest.Builder withBody(String path, Object body, String method) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("X-SCR-CSRF", csrf())
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).header("Accept", "application/json");
            return body == null ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        try {
            boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), isJson ? json.readTree(response.body()) : json.createObjectNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csrf() {
        return cookie("SCR-CSRF");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
            .findFirst().orElse("");
    }

    private URI uri(String path) {
        return URI.create(home + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
