package org.lscb.scr.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.hibernate.engine.spi.SessionImplementor;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The record of who looked, changed and was refused. An entry is written in the transaction that it tells of, as the last thing before the
 * commit: what cannot be recorded does not happen. Adding to the log is one at a time for the whole service, and the end of a transaction is the
 * shortest time to hold that lock and the one that cannot deadlock. Entries bear the time of the machine, which nobody can move in the service:
 * the demonstration's clock, by which the board's dates go, has no say here.
 */
@Component
public class AccessLog {

    /** Actor of what a timer, a job or a start of the service did. */
    public static final String SERVICE = "service";
    /** Actor of what somebody did before signing in. */
    public static final String NOBODY = "nobody";
    private static final String REFUSAL = AccessLog.class.getName() + ".refusal";

    private final EntityManagerFactory sessions;
    private final AccessLogTable table;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;

    AccessLog(EntityManagerFactory sessions, AccessLogTable table, People people, @Qualifier("machineClock") Clock clock,
              PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records what happens in the running transaction, or in one of its own if there is none. If that transaction is rolled back, nothing
     * happened and nothing is recorded; if the entry cannot be written, the transaction fails.
     */
    public void record(AccessEntry entry) {
        record(entry, actor());
    }

    /** Records what is to stay on record whatever becomes of the running transaction: refusals, failures. */
    public void recordApart(AccessEntry entry) {
        recordApart(entry, actor());
    }

    void recordApart(AccessEntry entry, String actor) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && entry.outcome() == AccessEntry.Outcome.REFUSED) {
            request.setAttribute(REFUSAL, true, RequestAttributes.SCOPE_REQUEST);
        }
        apart.executeWithoutResult(transaction -> record(entry, actor));
    }

    /** Whether a refusal of this request is on record. */
    static boolean hasRefusalOf(ServletRequest request) {
        return request.getAttribute(REFUSAL) != null;
    }

    /** For who signs in and is not signed in yet. */
    void record(AccessEntry entry, String actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Unwritten.of(this).add(logged(entry, actor));
        } else {
            joined.executeWithoutResult(transaction -> record(entry, actor));
        }
    }

    private LongFunction<LoggedEntry> logged(AccessEntry entry, String actor) {
        Instant at = clock.instant();
        String agency = actor.equals(SERVICE) || actor.equals(NOBODY) ? null : people.find(actor).map(Person::agency).orElse(null);
        String request = MDC.get(RequestId.KEY);
        return sequence -> new LoggedEntry(sequence, at, actor, agency, entry.action().name(), entry.object(), entry.objectId(), entry.version(),
            entry.reviewId(), entry.reason(), entry.outcome().name(), request);
    }

    private static String actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            return SERVICE;
        }
        return signedIn instanceof AnonymousAuthenticationToken ? NOBODY : signedIn.getName();
    }

    /**
     * What one transaction has yet to write. It is written by Hibernate's last step before the commit, after the revisions of Envers, which come
     * later than Spring's "before commit" and bring entries of their own. A transaction that is set aside for another keeps its own.
     */
    private static final class Unwritten implements TransactionSynchronization {

        private final AccessLog log;
        private final List<LongFunction<LoggedEntry>> entries = new ArrayList<>();

        private Unwritten(AccessLog log) {
            this.log = log;
        }

        private static Unwritten of(AccessLog log) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Unwritten.class::isInstance).map(Unwritten.class::cast).findFirst().orElseGet(() -> {
                    Unwritten unwritten = new Unwritten(log);
                    TransactionSynchronizationManager.registerSynchronization(unwritten);
                    return unwritten;
                });
        }

        private void add(LongFunction<LoggedEntry> entry) {
            if (entries.isEmpty()) {
                EntityManager session = Objects.requireNonNull(EntityManagerFactoryUtils.getTransactionalEntityManager(log.sessions));
                session.unwrap(SessionImplementor.class).getActionQueue().registerProcess(this::lineUpAgain);
            }
            entries.add(entry);
        }

        /** Behind what registered in the meantime, which is Envers. */
        private void lineUpAgain(SessionImplementor session) {
            session.getActionQueue().registerProcess(this::write);
        }

        private void write(SessionImplementor session) {
            log.table.append(List.copyOf(entries));
            entries.clear();
        }
    }
}
