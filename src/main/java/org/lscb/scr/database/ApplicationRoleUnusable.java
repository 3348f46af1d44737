package org.lscb.scr.database;

/** The service cannot work in the role that it should work in, and so does not start. */
final class ApplicationRoleUnusable extends RuntimeException {

    private final String remedy;

    private ApplicationRoleUnusable(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    static ApplicationRoleUnusable missing(String role, String account) {
        return new ApplicationRoleUnusable("The database has no role " + role + ", and the user that migrates it may not make one.",
            administrator("create role " + role + " nologin; grant " + role + " to \"" + account + "\";"));
    }

    static ApplicationRoleUnusable notGranted(String role, String account) {
        return new ApplicationRoleUnusable("The database user " + account + " may not work in the role " + role + ".",
            administrator("grant " + role + " to \"" + account + "\";"));
    }

    static ApplicationRoleUnusable notTaken(String role, String actual) {
        return new ApplicationRoleUnusable("The service's connections work in the role " + actual + " instead of " + role + ".",
            "Leave spring.datasource.hikari.connection-init-sql as it comes with the service.");
    }

    static ApplicationRoleUnusable tooMighty(String role) {
        return new ApplicationRoleUnusable("The database role " + role + " owns tables, or is a superuser, or may make roles or pass by row-level security.",
            "Name another role in scr.database.role, one that does not exist yet or that has none of these powers.");
    }

    String remedy() {
        return remedy;
    }

    private static String administrator(String statement) {
        return "A database administrator has to run once, in any database of that server: " + statement + " Then start the service again.";
    }
}
