package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody typed stands in no line of the log, no record of a job and no number, whatever goes wrong with it. */
@ReviewTest
@ExtendWith(OutputCaptureExtension.class)
class NothingTypedInLogsTest {

    private static final String TYPED = "Canary-Wren-4711";

    @Autowired Northbeck northbeck;
    @Autowired ObjectMapper json;
    @Autowired JdbcTemplate jdbc;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transaction;
    @Autowired MeterRegistry meters;
    @Autowired ProcessEngine engine;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService jobs;
    @LocalServerPort int port;

    @Test
    void requestsThatCannotBeRead(CapturedOutput log) throws IOException {
        WebPerson manager = new WebPerson("http://localhost:" + port, json).signIn("manager", "northbeck-demo");
        manager.put("/api/tasks/" + TYPED + "/answers", "{\"answers\": " + TYPED);
        manager.put("/api/tasks/" + TYPED + "/answers", Map.of("version", TYPED, "answers", Map.of(TYPED, TYPED)));
        manager.get("/api/tasks?size=" + TYPED + "&dueBefore=" + TYPED);
        manager.post("/api/tasks/" + TYPED + "/complete", Map.of(TYPED, TYPED));
        manager.get("/reviews/" + TYPED);
        manager.post("/reviews/" + TYPED, Map.of("name", TYPED));
        manager.get("/nowhere/" + TYPED + "?name=" + TYPED);
        manager.get("/camunda/api/engine/engine/default/task/" + TYPED);
        manager.tryToUpload(TYPED + "\\\"..exe", TYPED);
        raw("GET /" + TYPED + "|^?name=" + TYPED + "%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        raw("GET /login?" + TYPED + "=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: a=\"" + TYPED + "\u0001; =" + TYPED + "\r\n\r\n");
        raw("GET /login HTTP/1.1\r\nHost: localhost\r\nBad Header " + TYPED + "\r\nConnection: close\r\n\r\n");
        raw("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 40\r\n\r\n"
            + "username=" + TYPED + "%zz&password=" + TYPED.substring(0, 5));
        assertThat(log.getAll()).doesNotContain(TYPED);
        assertThat(meters.getMeters().toString()).doesNotContain(TYPED);
        assertThat(meters.getMeters()).allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain(TYPED));
    }

    @Test
    void whatTheDatabaseRefuses(CapturedOutput log) {
        String twice = "insert into sign_in_places (key, last_used) values ('" + TYPED + "', now()), ('" + TYPED + "', now())";
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.createNativeQuery(twice).executeUpdate()))
            .isInstanceOfAny(PersistenceException.class, org.springframework.dao.DataAccessException.class);
        String noNumber = "select cast('" + TYPED + "' as integer)";
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.createNativeQuery(noNumber).getSingleResult()))
            .isInstanceOfAny(PersistenceException.class, org.springframework.dao.DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("insert into sign_in_places (key, last_used) select k, now() from (values (?), (?)) as v(k)", TYPED, TYPED))
            .rootCause().message().doesNotContain(TYPED);
        assertThat(log.getAll()).doesNotContain(TYPED);
    }

    @Test
    void whatTheEngineAndLibrariesLog(CapturedOutput log) {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TYPED)).isInstanceOf(ProcessEngineException.class);
        RuntimeException failure = new IllegalStateException("outer " + TYPED, new IllegalArgumentException("inner " + TYPED));
        for (String logger : List.of("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]", "org.camunda.bpm.engine.jobexecutor",
            "org.lscb.scr.form.ProblemAdvice")) {
            LoggerFactory.getLogger(logger).error("It failed: {} because of {}", failure.getMessage(), failure.getCause().getMessage(), failure);
        }
        assertThat(log.getAll()).contains("It failed: (left out)").contains("Caused by: java.lang.IllegalArgumentException").doesNotContain(TYPED);
    }

    @Test
    void jobsThatFail(CapturedOutput log) {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).setVariable("reviewId", review.id().toString())
            .startBeforeActivity("overview-report").execute();
        Job job = jobs.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).singleResult()
            .getId()).singleResult();
        jobs.setJobRetries(job.getId(), 1);
        JobFailureCollector failed = new JobFailureCollector(job.getId());
        failed.setFailure(new IllegalStateException("outer " + TYPED, new IllegalArgumentException("inner " + TYPED)));
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(new FailedJobListener(settings.getCommandExecutorTxRequired(), failed));

        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(jobs.getJobExceptionStacktrace(job.getId())).contains("NothingTypedInLogsTest.jobsThatFail").doesNotContain(TYPED);
        for (String table : List.of("act_ru_job", "act_hi_job_log", "act_ru_incident", "act_hi_incident")) {
            assertThat(count("select count(*) from " + table + " t where t::text like ?", "%" + TYPED + "%")).as(table).isZero();
        }
        assertThat(count("select count(*) from act_ge_bytearray where position(convert_to(?, 'UTF8') in bytes_) > 0", TYPED)).as("stack traces").isZero();
        assertThat(log.getAll()).doesNotContain(TYPED);
    }

    private long count(String sql, String argument) {
        Long found = jdbc.queryForObject(sql, Long.class, argument);
        return found == null ? 0 : found;
    }

    private void raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 ").doesNotContain("Exception");
        }
    }
}
