package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer of the service bears, what it refuses of other web sites, and how errors look. */
@ReviewTest
class FrontDoorTest {

    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("manager:northbeck-demo".getBytes(StandardCharsets.UTF_8));
    private static final List<String> TELLING = List.of("Exception", "at org.", "at java.", "Tomcat", "Apache", "Spring", "Camunda", "org.lscb", "10.1.");

    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<Arguments> addresses() {
        return Stream.of(
            Arguments.of("/login", 200, "no-store"),
            Arguments.of("/reviews", 302, "no-store"),
            Arguments.of("/api/tasks", 401, "no-store"),
            Arguments.of("/api/clock", 200, "no-store"),
            Arguments.of("/nowhere", 302, "no-store"),
            Arguments.of("/actuator/health", 200, "no-store"),
            Arguments.of("/camunda/app/tasklist/default/", 302, "no-store"),
            Arguments.of("/css/pages.css", 200, "no-cache"),
            Arguments.of("/a//b", 400, "no-store"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAnswerTellsTheBrowserToTrustNobodyAndKeepNothing(String path, int status, String cache) throws Exception {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html, */*;q=0.8").GET());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains(cache);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void ofManyPagesOfTasklistAtOnceEachLetsInItsOwnScripts() throws Exception {
        WebPerson manager = signedIn("manager");
        Pattern word = Pattern.compile("nonce[=-]\"?([A-Za-z0-9_-]{20,})");
        Callable<List<String>> asks = () -> {
            HttpResponse<byte[]> tasklist = manager.get("/camunda/app/tasklist/default/").response();
            String policy = tasklist.headers().firstValue("Content-Security-Policy").orElseThrow();
            return Stream.concat(Stream.of(policy), new String(tasklist.body(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("<script")))
                .map(word::matcher).map(found -> found.find() ? found.group(1) : "none").distinct().toList();
        };
        ExecutorService windows = Executors.newFixedThreadPool(8);
        try {
            Set<String> words = new HashSet<>();
            for (Future<List<String>> page : windows.invokeAll(Collections.nCopies(100, asks))) {
                assertThat(page.get()).as("header and scripts of one page").hasSize(1).doesNotContain("none");
                words.addAll(page.get());
            }
            assertThat(words).as("drawn anew for each").hasSize(100);
        } finally {
            windows.shutdown();
        }
    }

    @Test
    void tasklistLivesUnderAPolicyOfItsOwn() {
        HttpResponse<byte[]> tasklist = signedIn("manager").get("/camunda/app/tasklist/default/").response();
        String policy = tasklist.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy).contains("default-src 'none'", "'nonce-", "'strict-dynamic'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'",
            "connect-src 'self'", "form-action 'self'").doesNotContain("https:").doesNotContain("*");
        assertThat(tasklist.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(tasklist.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void filesThatBearAHashMayBeKept() throws Exception {
        String harness = signedIn("manager").get("/forms/harness.js").response().headers().firstValue("Cache-Control").orElse("");
        assertThat(harness).contains("no-cache");
    }

    @Test
    @DisplayName("cookies are for this site alone, and behind TLS for TLS alone")
    void cookies() throws Exception {
        HttpResponse<String> plain = get("/login");
        assertThat(plain.headers().allValues("Set-Cookie")).singleElement().asString().contains("SCR-CSRF=", "SameSite=Strict").doesNotContain("Secure");
        HttpResponse<String> behindTls = send(request("/login").header("X-Forwarded-Proto", "https").GET());
        assertThat(header(behindTls, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(behindTls.headers().allValues("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        List<String> session = signedIn("manager").get("/camunda/app/tasklist/default/").response().headers().allValues("Set-Cookie");
        assertThat(session).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
    }

    @Test
    void theSessionCookieIsStrictAndHidden() throws Exception {
        HttpResponse<String> form = get("/login");
        String token = form.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("^SCR-CSRF=([^;]*).*$", "$1");
        HttpResponse<String> in = send(request("/login").header("Cookie", "SCR-CSRF=" + token + "; SCR-SESSION=0123456789ABCDEF0123456789ABCDEF")
            .header("X-Forwarded-Proto", "https").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=manager&password=northbeck-demo&_csrf=" + token)));
        String session = in.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("SCR-SESSION=")).findFirst().orElseThrow();
        assertThat(session).contains("HttpOnly").contains("SameSite=Strict").contains("; Secure").doesNotContain("0123456789ABCDEF");
        assertThat(in.headers().allValues("Set-Cookie")).as("a new token for the new session").anyMatch(cookie ->
            cookie.startsWith("SCR-CSRF=") && !cookie.startsWith("SCR-CSRF=" + token));
    }

    @Test
    void signingInNeedsATokenToo() throws Exception {
        HttpResponse<String> answer = send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=manager&password=northbeck-demo")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SCR-SESSION"));
    }

    @Test
    @DisplayName("another web site cannot use the password that a browser or a script keeps, nor the session")
    void requestsOfOtherSites() throws Exception {
        assertThat(send(request("/api/tasks").header("Authorization", BASIC).GET()).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/tasks").header("Authorization", BASIC).header("Origin", "http://localhost:" + port).GET()).statusCode()).isEqualTo(200);
        for (String[] foreign : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://elsewhere.example"},
            {"Origin", "null"}, {"Origin", "http://localhost:1"}}) {
            HttpResponse<String> answer = send(request("/api/tasks").header("Authorization", BASIC).header(foreign[0], foreign[1]).GET());
            assertThat(answer.statusCode()).as("%s: %s", (Object[]) foreign).isEqualTo(403);
            assertThat(send(request("/reviews").header(foreign[0], foreign[1]).GET()).statusCode()).isEqualTo(403);
            assertThat(send(request("/camunda/api/admin/auth/user/default/logout").header(foreign[0], foreign[1])
                .POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aLinkOnAnotherSiteOpensAnewFromHere() throws Exception {
        HttpResponse<String> visit = send(request("/reviews").header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "document").GET());
        assertThat(visit.statusCode()).isEqualTo(200);
        assertThat(visit.body()).contains("http-equiv=\"refresh\"");
        assertThat(send(request("/api/tasks").header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "document").GET()).statusCode()).isEqualTo(403);
        assertThat(send(request("/reviews").header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "iframe").GET()).statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() throws Exception {
        WebPerson manager = signedIn("manager");
        HttpResponse<byte[]> out = manager.post("/logout", null).response();
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(manager.get("/api/tasks").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews/../reviews", "/reviews//x", "/reviews;jsessionid=1", "/reviews%2f..%2fx", "/reviews%5cx", "/reviews%00", "/%zz", "/a|b",
        "/reviews?x=%zz", "/camunda;x/api/engine/engine/", "/camunda//api/engine/engine/", "/camunda/./api/engine/engine/", "/%63amunda/api/engine/engine/",
        "/api/tasks?reference=%00"})
    void anAddressThatIsNoneIsRefusedInPlainWords(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|404) .*").doesNotContain(TELLING);
    }

    @Test
    void methodsAndHeadersThatAreNoneAreRefusedInPlainWords() throws IOException {
        String end = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n";
        assertThat(raw("TRACE /reviews" + end + "\r\n")).matches("(?s)HTTP/1\\.1 40[05] .*").doesNotContain(TELLING);
        assertThat(raw("NONSENSE /api/tasks" + end + "\r\n")).matches("(?s)HTTP/1\\.1 40[035] .*").doesNotContain(TELLING);
        assertThat(raw("GET /reviews" + end + "X-Big: " + "x".repeat(20_000) + "\r\n\r\n")).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain(TELLING);
        assertThat(raw("nonsense\r\n\r\n")).matches("(?s)HTTP/1\\.1 400 .*").doesNotContain(TELLING);
    }

    @Test
    @DisplayName("numbers and dates beyond all measure are refused, not stumbled over")
    void beyondAllMeasure() throws Exception {
        for (String query : List.of("page=2147483647&size=200", "dueBefore=%2B1000000000-12-31T00:00:00Z", "dueBefore=-1000000000-01-01T00:00:00Z")) {
            assertThat(signedIn("manager").get("/api/tasks?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(signedIn("manager").get("/api/tasks?dueBefore=2011-01-01T00:00:00Z").status()).isEqualTo(200);
        for (String path : List.of("/access-log", "/api/access-log", "/api/access-log/export")) {
            assertThat(signedIn("auditor").get(path + "?from=%2B999999999-12-31").status()).as(path).isEqualTo(400);
            assertThat(signedIn("auditor").get(path + "?from=2010-09-01&to=").status()).as(path).isEqualTo(200);
        }
        assertThat(signedIn("manager").put("/api/clock", Map.of("now", "+1000000000-12-31T23:59:59Z")).status()).isIn(400, 422);
        assertThat(signedIn("manager").put("/api/clock", Map.of("now", "2100-01-01T00:00:00Z")).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("an error of the API is problem details, an error elsewhere is a page")
    void errors() throws Exception {
        WebPerson manager = signedIn("manager");
        Map<WebPerson.Answer, Integer> problems = Map.of(
            manager.get("/api/nothing"), 404,
            manager.put("/api/tasks", Map.of()), 405,
            manager.get("/api/tasks?size=x"), 400,
            manager.get("/api/tasks/none/form"), 404);
        problems.forEach((answer, status) -> {
            assertThat(answer.status()).as(answer.response().uri().getPath()).isEqualTo(status);
            assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(text(answer)).doesNotContain(TELLING);
        });
        for (String path : List.of("/nowhere", "/reviews/SCR-0000-00", "/error")) {
            WebPerson.Answer page = manager.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(text(page)).contains("Page not found").doesNotContain(TELLING);
        }
        WebPerson.Answer withoutToken = answerOf(manager, "/reviews");
        assertThat(withoutToken.status()).isEqualTo(405);
        assertThat(text(withoutToken)).contains("This cannot be done here");
        assertThat(send(request("/api/tasks/x/claim").header("Authorization", BASIC).header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString("<a/>"))).statusCode()).isIn(404, 415);
    }

    private static WebPerson.Answer answerOf(WebPerson person, String path) {
        return person.post(path, null);
    }

    private static String text(WebPerson.Answer answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private WebPerson signedIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
