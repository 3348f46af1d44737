package org.lscb.scr.access;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.lscb.scr.access.AccessLogCheck.Finding;
import org.lscb.scr.access.AccessLogCheck.Head;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command {@code --verify-access-log}, or {@code --verify-access-log=HEAD} with a head that was noted earlier: says whether the log is whole
 * or which row is the first broken one, and ends the service, with exit code 0 or {@value #BROKEN}. Runs before anything is added to the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class VerifyAccessLog implements ApplicationRunner {

    private static final String COMMAND = "verify-access-log";
    /** Another than that of a service that could not start, which says nothing of the log. */
    private static final int BROKEN = 3;
    private static final int NO_HEAD = 2;

    private final AccessLogCheck check;
    private final ApplicationContext service;

    VerifyAccessLog(AccessLogCheck check, ApplicationContext service) {
        this.check = check;
        this.service = service;
    }

    /** What the service is started with for this command: beside one that runs, on a port that nobody knows, and without its jobs. */
    public static String[] prepare(String... arguments) {
        boolean given = List.of(arguments).stream().anyMatch(argument -> argument.equals("--" + COMMAND) || argument.startsWith("--" + COMMAND + "="));
        if (!given) {
            return arguments;
        }
        String[] quiet = java.util.Arrays.copyOf(arguments, arguments.length + 3);
        quiet[arguments.length] = "--server.port=0";
        quiet[arguments.length + 1] = "--management.server.port=0";
        quiet[arguments.length + 2] = "--camunda.bpm.job-execution.enabled=false";
        return quiet;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(COMMAND)) {
            int code = verify(arguments.getOptionValues(COMMAND).stream().findFirst(), System.out);
            System.exit(SpringApplication.exit(service, () -> code));
        }
    }

    /** @return the exit code */
    int verify(Optional<String> noted, PrintStream out) {
        Finding finding;
        try {
            finding = check.check(noted.map(Head::parse));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return NO_HEAD;
        }
        if (finding.isWhole()) {
            out.println("The access log is whole: rows 1 to " + finding.rows() + " are as they were written.");
            out.println("Its head, to be noted outside of the database: " + finding.head());
            return 0;
        }
        out.println("The access log is broken. The first broken row is number " + finding.brokenAt() + ": " + finding.problem() + ".");
        return BROKEN;
    }
}
