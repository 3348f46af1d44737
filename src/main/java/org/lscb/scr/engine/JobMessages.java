package org.lscb.scr.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the engine keeps of a job that failed, for the operator in Cockpit and in the history of jobs for good: what kind of failure and where,
 * but not its message, which may quote what somebody typed.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class JobMessages extends AbstractCamundaConfiguration {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setFailedJobCommandFactory(Failure::new);
        engine.setHistoryEventProducer(new History());
    }

    private static final class Failure extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        private Failure(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void logException(JobEntity job) {
            if (exception != null) {
                Throwable told = WithoutWords.of(exception);
                job.setExceptionMessage(told.getMessage());
                job.setExceptionStacktrace(ExceptionUtil.getExceptionStacktrace(told));
            }
        }
    }

    private static final class History extends CacheAwareHistoryEventProducer {

        @Override
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
            return super.createHistoricJobLogFailedEvt(job, failure == null ? null : WithoutWords.of(failure));
        }
    }

    /** Stands for a failure and its causes; its message is the kind of failure at the root. */
    private static final class WithoutWords extends Exception {

        private static final long serialVersionUID = 1L;

        private WithoutWords(Throwable failure) {
            super(kind(failure), failure.getCause() == null ? null : new WithoutWords(failure.getCause()));
            setStackTrace(failure.getStackTrace());
        }

        static Throwable of(Throwable failure) {
            return new WithoutWords(failure);
        }

        private static String kind(Throwable failure) {
            return failure.getCause() == null ? failure.getClass().getName() : kind(failure.getCause());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
