package org.lscb.scr.engine.gateway;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;

/**
 * What somebody tried who was refused, in words that the engine and its web applications made up themselves. All else in the address, ids
 * among them, may have been typed.
 */
final class Tried {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OF_THE_WEB_APPLICATIONS = Set.of("app", "api", "lib", "assets", "admin", "cockpit", "tasklist", "welcome", "plugin", "base",
        "default", "auth", "user", "login", "logout", "setup", "create", "profile", "cockpitPlugins", "tasklistPlugins", "adminPlugins", "static",
        "statistics-count", "called-process-definitions", "called-process-instances", "process-instance-statistics");
    private static final Set<String> WORDS = Stream.concat(OF_THE_WEB_APPLICATIONS.stream(), ofTheEngine()).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 160;

    private Tried() { }

    /** @param path below {@code /camunda} */
    static String in(String method, String path) {
        String words = Arrays.stream(path.split("/", 12)).map(part -> part.isEmpty() || WORDS.contains(part) ? part : "{}").collect(Collectors.joining("/"));
        return (METHODS.contains(method) ? method : "{}") + " " + words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static Stream<String> ofTheEngine() {
        Set<String> words = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        CamundaRestResources.getResourceClasses().forEach(resource -> collect(resource, seen, words));
        return words.stream();
    }

    /** A method with a path leads to an answer or to another resource. */
    private static void collect(Class<?> resource, Set<Class<?>> seen, Set<String> words) {
        if (!resource.getName().startsWith("org.camunda.bpm.engine.rest") || !seen.add(resource)) {
            return;
        }
        add(resource.getAnnotation(Path.class), words);
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            if (path != null) {
                add(path, words);
                collect(method.getReturnType(), seen, words);
            }
        }
        Arrays.stream(resource.getInterfaces()).forEach(type -> collect(type, seen, words));
    }

    private static void add(Path path, Set<String> words) {
        if (path != null) {
            Arrays.stream(path.value().split("/")).filter(part -> part.matches("[A-Za-z][A-Za-z-]*")).forEach(words::add);
        }
    }
}
