package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the operator sees of the running service, and how little everybody else does. */
@ReviewTest
class OperatorPortTest {

    @Autowired ObjectMapper json;
    @Autowired JdbcTemplate jdbc;
    @Autowired ApplicationContext service;
    @LocalServerPort int port;
    @LocalManagementPort int operatorPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("the world hears one word on the service's health")
    void oneWord() throws Exception {
        HttpResponse<String> answer = ask(port, "/actuator/health", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of("/actuator", "/actuator/health/db", "/actuator/metrics", "/actuator/loggers", "/actuator/env")) {
            assertThat(ask(port, path, null).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("the operator sees health with its jobs, numbers and log levels on a port of its own, and can change nothing there")
    void forTheOperator() throws Exception {
        assertThat(operatorPort).isNotEqualTo(port);
        HttpResponse<String> health = ask(operatorPort, "/actuator/health", "operator");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json.readTree(health.body()).at("/components/jobs/details").toString()).contains("given up", "late", "incidents");
        for (String path : List.of("/actuator/metrics", "/actuator/metrics/scr.jobs.given.up", "/actuator/metrics/scr.sessions", "/actuator/loggers",
            "/actuator/info")) {
            assertThat(ask(operatorPort, path, "operator").statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> change = http.send(request(operatorPort, "/actuator/loggers/ROOT", "operator").header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"configuredLevel\":\"TRACE\"}")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(change.statusCode()).isEqualTo(405);
        for (String path : List.of("env", "beans", "configprops", "heapdump", "threaddump", "mappings", "shutdown", "scheduledtasks", "httpexchanges", "flyway",
            "modulith", "logfile", "prometheus", "startup", "conditions", "caches")) {
            assertThat(ask(operatorPort, "/actuator/" + path, "operator").statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/api/tasks", "/reviews", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task")) {
            assertThat(ask(operatorPort, path, "operator").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("nobody else comes in at the operator's port, and no browser is asked for a password there")
    void forNobodyElse() throws Exception {
        long before = jdbc.queryForObject("select coalesce(max(sequence), 0) from access_log", Long.class);
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/metrics", "/actuator/env", "/", "/login", "/error")) {
            HttpResponse<String> nobody = ask(operatorPort, path, null);
            assertThat(nobody.statusCode()).as(path).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(nobody.body()).isEmpty();
            assertThat(ask(operatorPort, path, "manager").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(jdbc.queryForList("select actor from access_log where outcome = 'REFUSED' and object = 'request' and sequence > ?", String.class, before))
            .as("every refusal of somebody known is on record").hasSize(7).containsOnly("manager");
        assertThat(http.send(request(operatorPort, "/actuator/health", "operator").header("Sec-Fetch-Site", "cross-site").GET().build(),
            HttpResponse.BodyHandlers.ofString()).statusCode()).isIn(401, 403);
    }

    @Test
    @DisplayName("as long as the service is not ready, everybody gets 503 in plain words")
    void notReady() throws Exception {
        AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<String> page = ask(port, "/login", null);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The service is starting");
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            HttpResponse<String> data = ask(port, "/api/tasks", "manager");
            assertThat(data.statusCode()).isEqualTo(503);
            assertThat(json.readTree(data.body()).path("status").asInt()).isEqualTo(503);
            assertThat(ask(port, "/camunda/api/engine/engine/", null).statusCode()).isEqualTo(503);
            assertThat(ask(port, "/actuator/health", null).body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
        } finally {
            AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(ask(port, "/login", null).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(int at, String path, String account) throws Exception {
        return http.send(request(at, path, account).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int at, String path, String account) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path));
        return account == null ? request : request.header("Authorization",
            "Basic " + Base64.getEncoder().encodeToString((account + ":northbeck-demo").getBytes(StandardCharsets.UTF_8)));
    }
}
