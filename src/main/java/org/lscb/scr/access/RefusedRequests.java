package org.lscb.scr.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.web.TurnedAway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts on record what our pages and our API refused to somebody signed in, such as another's task or a date that cannot be, unless whoever refused it has done so already
 * and better. Of the request only its pattern is kept, and the id of the thing where it is one of ours.
 */
@Configuration(proxyBeanMethods = false)
class RefusedRequests implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OBJECT = "request";
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObjectProvider<AccessLog> log;

    /** The provider, because the web server is put together before the log is. */
    RefusedRequests(ObjectProvider<AccessLog> log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod && request.getUserPrincipal() != null
            && REFUSALS.contains(response.getStatus()) && !AccessLog.hasRefusalOf(request)) {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.getObject().recordApart(AccessEntry.refused(action(request.getMethod()), OBJECT, id(request), null,
                request.getMethod() + " " + pattern + ": " + response.getStatus()));
        }
    }

    /** Came no further than the front door. */
    @EventListener
    void on(TurnedAway request) {
        log.getObject().recordApart(AccessEntry.refused(action(request.method()), OBJECT, null, null, "without the page's token, or not open to anybody"));
    }

    private static Action action(String method) {
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method) ? Action.READ : Action.CHANGE;
    }

    private static String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
            && variables.get("id") instanceof String id && ID.matcher(id).matches() ? id : null;
    }
}
