package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever is wrong with a request, the answer says what in plain words, repeats nothing of it, and bears every header that guards a browser. */
@ReviewTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest {

    private static final String JSON = "application/json";
    private static final String TYPED = "canary-typed";
    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("manager:northbeck-demo".getBytes(StandardCharsets.UTF_8));
    private static final String[] TELLING = {"Exception", "at org.", "at java.", "Tomcat", "Apache", "Spring", "Hibernate", "SQL", "org.lscb", "access_log",
        TYPED};

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Flyway flyway;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<Arguments> badRequests() {
        byte[] broken = {'{', '"', 'v', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        String answers = "/api/tasks/none/answers";
        return Stream.of(
            bad("JSON that is cut off", 400, "PUT", answers, JSON, "{\"version\":0,\"answers\":{\"a\":\"" + TYPED),
            bad("JSON that is no text", 400, "PUT", answers, JSON, new String(broken, StandardCharsets.ISO_8859_1)),
            bad("no body", 400, "PUT", answers, JSON, ""),
            bad("a number as the body", 400, "PUT", answers, JSON, "7"),
            bad("another kind of content", 415, "PUT", answers, "text/" + TYPED, "<a>" + TYPED + "</a>"),
            bad("content of no kind", 415, "PUT", answers, TYPED, "{}"),
            bad("a form where JSON is wanted", 415, "PUT", answers, "application/x-www-form-urlencoded", "a=" + TYPED),
            bad("an upload that is cut off", 400, "POST", "/api/documents", "multipart/form-data; boundary=x", "--x\r\nContent-Dispo"),
            bad("an upload without a boundary", 400, "POST", "/api/documents", "multipart/form-data", "--x\r\n" + TYPED),
            bad("an upload of no file", 400, "POST", "/api/documents", "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"" + TYPED + "\"\r\n\r\n1\r\n--x--\r\n"),
            bad("an upload where none is taken", 415, "PUT", answers, "multipart/form-data; boundary=x", "--x--\r\n"),
            bad("a file by no id", 400, "GET", "/api/documents/" + TYPED, null, null),
            bad("a page by no number", 400, "GET", "/api/tasks?page=" + TYPED, null, null),
            bad("a page that cannot be", 400, "GET", "/api/tasks?page=-1", null, null),
            bad("a day that is none", 400, "GET", "/api/tasks?dueBefore=" + TYPED, null, null),
            bad("a character that no text holds", 400, "GET", "/api/tasks?reference=%00", null, null),
            bad("a method that is not for this", 405, "DELETE", "/api/tasks", null, null),
            bad("a method that is none", 400, "CANARY", "/api/tasks", null, null),
            bad("nothing there", 404, "GET", "/api/nothing/" + TYPED, null, null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badRequests")
    void theApiAnswersWithProblemDetails(String what, int status, String method, String path, String type, String body) throws Exception {
        HttpRequest.Builder request = request(path).header("Authorization", BASIC).method(method,
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        isGuarded(answer, "sandbox");
        isProblem(answer, status);
        assertThat(answer.body().replace(path, "")).doesNotContain(TELLING);
    }

    @Test
    void anAnswerThatCannotBeGivenIsRefusedInWords() throws Exception {
        HttpResponse<String> picture = http.send(request("/api/tasks").header("Authorization", BASIC).header("Accept", "image/png").build(),
            HttpResponse.BodyHandlers.ofString());
        assertThat(picture.statusCode()).isEqualTo(406);
        isProblem(picture, 406);
        isGuarded(picture, "sandbox");
        HttpResponse<String> nonsense = http.send(request("/api/nothing").header("Authorization", BASIC).header("Accept", "nonsense").build(),
            HttpResponse.BodyHandlers.ofString());
        assertThat(nonsense.statusCode()).isEqualTo(404);
        isProblem(nonsense, 404);
    }

    @Test
    void whatIsLargerThanAnybodyTypesIsNotRead() throws Exception {
        byte[] typed = new byte[11 << 20];
        Arrays.fill(typed, (byte) 'x');
        HttpRequest.Builder put = request("/api/processes/serious-case-review/answers").header("Authorization", BASIC).header("Content-Type", JSON);
        HttpResponse<String> declared = http.send(put.PUT(BodyPublishers.ofByteArray(typed)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(declared.statusCode()).isEqualTo(413);
        isProblem(declared, 413);
        isGuarded(declared, "sandbox");
        byte[] answers = ("{\"version\":0,\"answers\":{\"facts\":\"" + new String(typed, StandardCharsets.US_ASCII) + "\"}}").getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> unannounced = http.send(put.PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(answers))).build(),
            HttpResponse.BodyHandlers.ofString());
        assertThat(unannounced.statusCode()).isEqualTo(413);
        isProblem(unannounced, 413);
        isGuarded(unannounced, "sandbox");
        HttpResponse<String> form = http.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(Arrays.copyOf(typed, 3 << 20))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(413);
        isPage(form, "This is too large");
    }

    @Test
    void whatReadsTooMuchBeforeTheApplicationIsRefusedAsWell() throws Exception {
        LargeBodies limit = new LargeBodies(10, 10);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType(JSON);
        request.setContent(new byte[11]);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        limit.doFilter(request, answer, (asked, given) -> asked.getInputStream().readAllBytes());
        assertThat(answer.getStatus()).isEqualTo(413);
        request.setContent(new byte[10]);
        MockHttpServletResponse fits = new MockHttpServletResponse();
        limit.doFilter(request, fits, (asked, given) -> {
            InputStream body = asked.getInputStream();
            assertThat(body.read()).isZero();
            assertThat(body.readAllBytes()).hasSize(9);
            assertThat(body.read()).isEqualTo(-1);
        });
        assertThat(fits.getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> limit.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse given) throws ServletException {
                throw new ServletException("another fault");
            }
        })).as("other faults go on").isInstanceOf(ServletException.class);
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> header = http.send(request("/api/tasks").header("Authorization", BASIC).header("X-Long", "x".repeat(20_000)).build(),
            HttpResponse.BodyHandlers.ofString());
        assertThat(header.statusCode()).isIn(400, 431);
        isGuarded(header, "default-src 'none'");
        isProblem(header, header.statusCode());
        HttpResponse<String> query = http.send(request("/reviews?x=" + "x".repeat(20_000)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(query.statusCode()).isIn(400, 414, 431);
        isGuarded(query, "default-src 'none'");
        assertThat(query.body()).contains("This request cannot be answered.").doesNotContain(TELLING);
    }

    static Stream<Arguments> badPages() {
        return Stream.of(Arguments.of("/nowhere", 404, "Page not found"), Arguments.of("/reviews/SCR-0000-00", 404, "Page not found"),
            Arguments.of("/access-log?page=x", 400, "This address cannot be read"), Arguments.of("/access-log?person=%00", 400, "This address cannot be read"),
            Arguments.of("/api/documents/x", 400, ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badPages")
    void aPageAnswersWithAPage(String path, int status, String heading) throws Exception {
        HttpResponse<String> answer = signedIn("auditor").send(request(path)
            .header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        if (path.startsWith("/api/")) {
            isProblem(answer, status);
        } else {
            isPage(answer, heading);
        }
        assertThat(answer.body()).doesNotContain(TELLING);
    }

    @Test
    @DisplayName("an unforeseen failure is told without any detail, to a browser and to a script, and the log holds its place but not its words")
    void unforeseen(CapturedOutput log) throws Exception {
        northbeck.today("2010-09-06");
        cases.referred(QtReferral.caseReferred());
        HttpClient manager = signedIn("manager");
        JdbcTemplate owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        owner.execute("alter table access_log rename to access_log_away");
        try {
            HttpResponse<String> page = manager.send(request("/reviews").header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(500);
            isPage(page, "Sorry, there is a problem");
            HttpResponse<String> data = manager.send(request("/api/reviews").header("Accept", JSON).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(data.statusCode()).isEqualTo(500);
            isProblem(data, 500);
            isGuarded(data, "sandbox");
            assertThat(page.body() + data.body()).doesNotContain(TELLING);
        } finally {
            owner.execute("alter table access_log_away rename to access_log");
        }
        assertThat(log.getAll()).contains("GET /api/reviews failed", "BadSqlGrammarException").doesNotContain("relation \"access_log\"", "insert into access_log");
    }

    private void isProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).as(answer.body()).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).doesNotStartWith("/error");
    }

    private static void isPage(HttpResponse<String> answer, String heading) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains(heading).contains("start page");
        isGuarded(answer, "script-src 'self'");
    }

    private static void isGuarded(HttpResponse<String> answer, String policy) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("frame-ancestors 'none'", policy);
        for (String header : List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy")) {
            assertThat(answer.headers().allValues(header)).as(header).hasSize(1);
        }
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static Arguments bad(String what, int status, String method, String path, String type, String body) {
        return Arguments.of(what, status, method, path, type, body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpClient signedIn(String userId) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        browser.send(request("/login").build(), HttpResponse.BodyHandlers.discarding());
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("SCR-CSRF")).findFirst().orElseThrow().getValue();
        HttpResponse<Void> in = browser.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + userId + "&password=northbeck-demo&_csrf=" + token)).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("error");
        return browser;
    }
}
