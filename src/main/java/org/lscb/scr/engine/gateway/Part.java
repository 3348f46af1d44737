package org.lscb.scr.engine.gateway;

import java.util.Locale;

/** A part of a path that changes from call to call, and whose it has to be. */
enum Part {

    /** A file of the web application. */
    FILE("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.(?:js|css|json|woff2?|ttf|eot|svg|ico|png|gif|txt)") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return true;
        }
    },
    /** The account of whoever calls. */
    ME("[A-Za-z0-9._-]{1,64}") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return value.equals(caller.userId());
        }
    },
    /** An open task that the person may see. */
    TASK("[A-Za-z0-9-]{1,64}") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return behind.seesTask(caller, value);
        }
    },
    /** A list of Tasklist that the service has made. */
    LIST("[A-Za-z0-9-]{1,64}") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return behind.narrow(value, caller, com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        }
    },
    /** The model of a task that the person may see, or of a process that the person may start. */
    MODEL("[A-Za-z0-9_.-]+(?:(?::|%3A)[0-9]+(?::|%3A)[A-Za-z0-9-]+)?") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return behind.mayOpenModel(caller, value.replace("%3A", ":"));
        }
    },
    /** A model, as the operator sees it. */
    DEFINITION("[A-Za-z0-9_.-]+(?:(?::|%3A)[0-9]+(?::|%3A)[A-Za-z0-9-]+)?") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return caller.isOperator();
        }
    },
    /** A job, as the operator sees it. */
    JOB("[A-Za-z0-9-]{1,64}") {
        @Override
        boolean isOpen(String value, Caller caller, Behind behind) {
            return caller.isOperator();
        }
    };

    private final String form;

    Part(String form) {
        this.form = form;
    }

    static Part named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String form() {
        return form;
    }

    abstract boolean isOpen(String value, Caller caller, Behind behind);
}
