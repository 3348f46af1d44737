package org.lscb.scr.access;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the database at the start of each transaction for whom it reads, so that row-level security can be a second wall behind
 * {@link NeedToKnow}. What a request only shows (GET: pages, lists, forms, downloads) is read in the name of the person signed in. Work that
 * changes something, once it is sure that the task is the person's, and jobs run in the name of the service: if rows were hidden from it, a
 * process would decide wrongly, such as that all reports have come.
 */
@Component
class ReadsInTheNameOf implements TransactionExecutionListener {

    /** No account can have a colon in it. */
    static final String SERVICE = ":service";
    private static final String NOBODY = "";
    private static final Logger LOG = LoggerFactory.getLogger(ReadsInTheNameOf.class);

    private final JdbcTemplate jdbc;

    ReadsInTheNameOf(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure != null) {
            return;
        }
        try {
            jdbc.queryForObject("select set_config('scr.user', ?, true)", String.class, name());
        } catch (DataAccessException e) {
            transaction.setRollbackOnly();              // nothing was said, so nothing will be seen
            LOG.error("A transaction could not say for whom it reads: {}", e.getClass().getName());
        }
    }

    private static String name() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return SERVICE;
        }
        String method = request.getRequest().getMethod();
        if (!HttpMethod.GET.matches(method) && !HttpMethod.HEAD.matches(method)) {
            return SERVICE;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken ? NOBODY : signedIn.getName();
    }
}
