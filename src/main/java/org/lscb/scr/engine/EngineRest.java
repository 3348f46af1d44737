package org.lscb.scr.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's own REST API, for an operator who has to look into the engine from a script. Nothing of it is there unless
 * {@code scr.engine-rest.enabled} is true, and then for the operator alone, with the operator's rights in the engine, which reach no case.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("scr.engine-rest.enabled")
class EngineRest {

    private static final String ADDRESSES = "/engine-rest/*";

    @Bean
    ServletRegistrationBean<ServletContainer> engineRestApi() {
        ResourceConfig resources = new ResourceConfig();
        CamundaRestResources.getResourceClasses().forEach(resources::register);
        CamundaRestResources.getConfigurationClasses().forEach(resources::register);
        ServletRegistrationBean<ServletContainer> servlet = new ServletRegistrationBean<>(new ServletContainer(resources), ADDRESSES);
        servlet.setName("engine-rest");
        return servlet;
    }

    @Bean
    FilterRegistrationBean<OperatorAlone> engineRestIsForTheOperator(People people, EngineUser user) {
        FilterRegistrationBean<OperatorAlone> filter = new FilterRegistrationBean<>(new OperatorAlone(people, user));
        filter.addUrlPatterns(ADDRESSES);
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    /** For everybody else there is no such address. Who is the operator is asked at each request. */
    static final class OperatorAlone extends OncePerRequestFilter {

        private final People people;
        private final EngineUser user;

        OperatorAlone(People people, EngineUser user) {
            this.people = people;
            this.user = user;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
            String caller = request.getRemoteUser();
            if (people.find(caller).filter(person -> person.holds(StandingRole.OPERATOR)).isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            Exception[] failure = new Exception[1];
            user.run(caller, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException e) {
                    failure[0] = e;
                }
            });
            if (failure[0] instanceof IOException broken) {
                throw broken;
            } else if (failure[0] instanceof ServletException broken) {
                throw broken;
            }
        }
    }
}
