package org.lscb.scr.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns uploads away before their bytes are read: when their person, or all together, have too many under way, or there is no room for them. */
@Component
class UploadsAtOnce implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COUNTED = UploadsAtOnce.class.getName();

    private final UploadLimits limits;
    private final int mostOfOne;
    private final int mostOfAll;
    private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();
    private final AtomicInteger ofAll = new AtomicInteger();

    UploadsAtOnce(UploadLimits limits, @Value("${scr.uploads.at-once}") int mostOfOne, @Value("${scr.uploads.at-once-of-all}") int mostOfAll) {
        this.limits = limits;
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/documents");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String person = request.getRemoteUser();
        if (!request.getMethod().equals("POST") || person == null) {
            return true;
        }
        limits.requireRoom(person, Math.max(0, request.getContentLengthLong()));
        begin(person);
        request.setAttribute(COUNTED, person);
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (request.getAttribute(COUNTED) instanceof String person) {
            request.removeAttribute(COUNTED);
            end(person);
        }
    }

    private void begin(String person) {
        int mine = ofOne.merge(person, 1, Integer::sum);
        if (ofAll.incrementAndGet() > mostOfAll || mine > mostOfOne) {
            end(person);
            throw TooMuch.atOnce();
        }
    }

    private void end(String person) {
        ofAll.decrementAndGet();
        ofOne.computeIfPresent(person, (name, count) -> count == 1 ? null : count - 1);
    }
}
