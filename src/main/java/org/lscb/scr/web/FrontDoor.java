package org.lscb.scr.web;

import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request passes before anything else. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    /** Sessions and passwords go by the time of the machine: in the demonstration the service's clock jumps. Asked for by name only. */
    @Bean(defaultCandidate = false)
    Clock machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders() {
        return first(new ResponseHeaders(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<NotReadyYet> notReadyYet(ApplicationAvailability availability) {
        return first(new NotReadyYet(availability), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Bean
    FilterRegistrationBean<UnreadableRequests> unreadableRequests() {
        return first(new UnreadableRequests(), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    /** They stand in the chain of the security filters, and would run once more before it. */
    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimitsOnce(SessionLimits limits) {
        FilterRegistrationBean<SessionLimits> registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastResort() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(LastResort.class.getName());
            }
        });
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
