package org.lscb.scr.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All ways into the service that anybody wrote down: the engine's own description, the resources of its web applications, our mappings. */
final class Doors {

    private static final List<String> APPLICATIONS = List.of("cockpit", "tasklist", "admin", "welcome");

    private Doors() { }

    /** Every operation of the engine's REST API as its own OpenAPI description tells it, without a prefix. */
    static Set<Door> ofTheEngine(ObjectMapper json) {
        Set<Door> doors = new TreeSet<>();
        try (InputStream description = Doors.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = json.readTree(description).path("paths");
            paths.properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> doors.add(new Door(method.toUpperCase(java.util.Locale.ROOT), path.getKey()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doors;
    }

    /** The paths of the resources that the engine's web applications and their plugins bring along. */
    static Set<Door> ofTheWebApplications() {
        Set<Door> doors = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(Path.class));
        for (String application : APPLICATIONS) {
            scan.findCandidateComponents("org.camunda.bpm." + application).forEach(found -> {
                Class<?> resource = ClassUtils.resolveClassName(found.getBeanClassName(), null);
                String own = joined("/camunda/api/" + application, resource.getAnnotation(Path.class).value());
                doors.addAll(ofResource(own, resource, 0));
                doors.addAll(ofResource(joined("/camunda/api/" + application, "plugin/" + resource.getAnnotation(Path.class).value()), resource, 0));
            });
        }
        for (String path : List.of("/camunda/api/admin/auth/user/{engine}", "/camunda/api/admin/setup/{engine}/user/create", "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/", "/camunda/app/welcome/default/", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/setup/")) {
            doors.add(new Door("GET", path));
            doors.add(new Door("POST", path));
        }
        for (String application : APPLICATIONS) {
            doors.add(new Door("POST", "/camunda/api/admin/auth/user/{engine}/login/" + application));
        }
        return doors;
    }

    /** Every mapping of the running application, its framework's included. */
    static Set<Door> ofTheApplication(ApplicationContext service) {
        Set<Door> doors = new TreeSet<>();
        service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .forEach(mapping -> paths(mapping).forEach(path -> methods(mapping).forEach(method -> doors.add(new Door(method.name(), path)))));
        return doors;
    }

    private static Collection<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues();
    }

    private static Collection<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    private static Set<Door> ofResource(String path, Class<?> resource, int depth) {
        Set<Door> doors = new TreeSet<>();
        Stream.concat(Arrays.stream(resource.getMethods()), Arrays.stream(resource.getInterfaces()).flatMap(type -> Arrays.stream(type.getMethods())))
            .forEach(method -> doors.addAll(ofMethod(path, method, depth)));
        return doors;
    }

    /** A method with a path and without a verb leads to another resource. */
    private static Set<Door> ofMethod(String path, Method method, int depth) {
        Path own = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
        HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
        if (verb != null) {
            return Set.of(new Door(verb.value(), own == null ? path : joined(path, own.value())));
        }
        return own == null || depth > 3 ? Set.of() : ofResource(joined(path, own.value()), method.getReturnType(), depth + 1);
    }

    private static String joined(String first, String second) {
        return (first + "/" + second).replaceAll("/{2,}", "/").replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("(.)/$", "$1");
    }
}
