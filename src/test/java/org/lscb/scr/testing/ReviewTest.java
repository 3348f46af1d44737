package org.lscb.scr.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the whole service on a real PostgreSQL, with the invented people of Northbeck. All such tests share one running service; each
 * makes reviews of its own, and what it leaves running is stopped after it. Jobs run and reminders are made up for when the test says
 * so, never beside it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "scr.database.keep=false",
    "camunda.bpm.job-execution.enabled=false",
    "scr.reminders.first-after=100d",
    "spring.datasource.hikari.maximum-pool-size=10"
})
@Tag("whole-service")
@ExtendWith(StopWhatRuns.class)
public @interface ReviewTest { }
