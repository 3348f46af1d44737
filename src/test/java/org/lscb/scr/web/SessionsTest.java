package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a session is good for, and how many of them one person may have. */
@ReviewTest
class SessionsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired ApplicationContext service;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    @Test
    @DisplayName("five windows stay open; the sixth closes the one that was used least lately")
    void fiveAndSix() {
        List<WebPerson> windows = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            windows.add(signedIn("lay-member"));
        }
        assertThat(windows).allSatisfy(window -> assertThat(window.get("/api/tasks").status()).isEqualTo(200));
        WebPerson sixth = signedIn("lay-member");
        assertThat(sixth.get("/api/tasks").status()).isEqualTo(200);
        assertThat(windows.get(0).get("/reviews").response().headers().firstValue("Location").orElse("")).as("told why they sign in once more")
            .endsWith("/login?again");
        assertThat(windows.get(0).get("/api/tasks").status()).isEqualTo(401);
        assertThat(windows.subList(1, 5)).allSatisfy(window -> assertThat(window.get("/api/tasks").status()).isEqualTo(200));
    }

    @Test
    @DisplayName("the demonstration's clock moves no end of a session")
    void rehearsal() {
        northbeck.today("2010-09-06");
        WebPerson manager = signedIn("lead-member");
        northbeck.today("2012-09-06");
        assertThat(manager.get("/api/tasks").status()).isEqualTo(200);
        northbeck.today("2010-09-06");
        assertThat(manager.get("/api/tasks").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("nothing is changed for whoever does not bring the token of the page: every mapping of ours that changes something, and Tasklist's calls")
    void everyChangeNeedsAToken() throws Exception {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        String task = ENGINE + "/task/" + signedIn("manager").tasks("check-referral", review.reference()).get(0).path("id").asText();
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(browser, "GET", "/login");
        String token = cookie(cookies, "SCR-CSRF");
        HttpResponse<String> in = browser.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=manager&password=northbeck-demo&_csrf=" + token)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(send(browser, "GET", "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(cookie(cookies, "XSRF-TOKEN")).isNotBlank();

        Set<String> changes = changes();
        assertThat(changes).contains("POST /api/documents", "PUT /api/tasks/{id}/answers", "POST /reviews/{reference}/identity");
        Stream.of("POST /login", "POST /logout", "POST /camunda/api/admin/auth/user/default/logout", "POST " + task + "/claim",
            "POST " + task + "/submit-form").forEach(changes::add);
        for (String change : changes) {
            String path = change.split(" ")[1].replaceAll("\\{\\w+}", "x");
            assertThat(send(browser, change.split(" ")[0], path).statusCode()).as(change).isEqualTo(path.startsWith(ENGINE) ? 404 : 403);
        }
        assertThat(send(browser, "GET", "/api/tasks").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(browser.send(request(task + "/claim").header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN")).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"userId\":\"manager\"}")).build(), HttpResponse.BodyHandlers.ofString()).statusCode()).as("with its token").isEqualTo(204);
        HttpResponse<String> out = browser.send(request("/camunda/api/admin/auth/user/default/logout").header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN"))
            .POST(BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(send(browser, "GET", "/api/tasks").statusCode()).isEqualTo(401);
    }

    private Set<String> changes() {
        Set<String> changes = new TreeSet<>();
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.lscb.")).map(java.util.Map.Entry::getKey)
            .forEach(mapping -> mapping.getMethodsCondition().getMethods().stream().filter(method -> method != RequestMethod.GET)
                .forEach(method -> mapping.getPatternValues().forEach(path -> changes.add(method + " " + path))));
        return changes;
    }

    private HttpResponse<String> send(HttpClient browser, String method, String path) throws Exception {
        HttpRequest.Builder request = request(path);
        if (!method.equals("GET")) {
            request.header("Content-Type", path.equals("/api/documents") ? "multipart/form-data; boundary=x" : "application/json");
        }
        return browser.send(request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String cookie(CookieManager cookies, String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }

    private WebPerson signedIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
