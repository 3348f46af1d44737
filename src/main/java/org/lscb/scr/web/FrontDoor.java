package org.lscb.scr.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;

/** What every request passes before anything else. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    /** Sessions, passwords and the access log go by the time of the machine: in the demonstration the service's clock jumps. Asked for by name only. */
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
    FilterRegistrationBean<AmbiguousAddresses> ambiguousAddresses() {
        return first(new AmbiguousAddresses(), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Bean
    FilterRegistrationBean<LargeBodies> largeBodies(@Value("${scr.requests.largest}") DataSize longest,
                                                    @Value("${server.tomcat.max-http-form-post-size}") DataSize longestForm) {
        return first(new LargeBodies(longest.toBytes(), longestForm.toBytes()), Ordered.HIGHEST_PRECEDENCE + 3);
    }

    @Bean
    FilterRegistrationBean<EnginePages> enginePages() {
        return first(new EnginePages(), Ordered.HIGHEST_PRECEDENCE + 4);
    }

    /** Beside what it refuses by itself, a parameter with a character that no text in the database can hold. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Answers itself: an error page would be asked for by the same request, and be refused as well. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            PlainAnswer.write(response, KindOfPath.of(request), HttpServletResponse.SC_BAD_REQUEST, "This request cannot be answered.");
        };
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
