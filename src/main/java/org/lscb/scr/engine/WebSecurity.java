package org.lscb.scr.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login before everything: Tasklist, our API and our pages. Scripts may sign each request with HTTP Basic instead. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Scripts hold no session, so nothing can be forged in their name and they need no token. */
    @Bean
    @Order(1)
    SecurityFilterChain scriptAccess(HttpSecurity http, AuthenticationProvider accounts) throws Exception {
        return http
            .securityMatcher(WebSecurity::isScript)
            .authenticationProvider(accounts)
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(csrf -> csrf.disable())
            .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain personalAccess(HttpSecurity http, AuthenticationProvider accounts) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("SCR-CSRF");                  // the engine's web applications have a cookie of the usual name for themselves
        tokens.setHeaderName("X-SCR-CSRF");
        CsrfTokenRequestAttributeHandler plainToken = new CsrfTokenRequestAttributeHandler();
        plainToken.setCsrfRequestAttributeName(null);      // read at once, so that the cookie is always there
        RequestMatcher apis = new OrRequestMatcher(path.matcher("/api/**"), path.matcher("/camunda/api/**"), path.matcher("/v3/api-docs/**"));
        RequestMatcher tasklistLogout = path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        return http
            .authenticationProvider(accounts)
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(path.matcher("/camunda/api/admin/setup/**")).denyAll()
                .requestMatchers(path.matcher("/login"), path.matcher("/webjars/**"), path.matcher("/assets/**"), path.matcher("/css/**"),
                    path.matcher("/favicon.ico"), path.matcher("/error"), path.matcher("/actuator/health"), path.matcher(HttpMethod.GET, "/api/clock")).permitAll()
                .anyRequest().authenticated())
            .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(plainToken).ignoringRequestMatchers(path.matcher("/camunda/**")))
            .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), apis))
            .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
            .logout(logout -> logout
                .logoutRequestMatcher(new OrRequestMatcher(path.matcher(HttpMethod.POST, "/logout"), tasklistLogout))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), tasklistLogout)
                .logoutSuccessUrl("/login?signed-out"))
            .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
            .build();
    }

    @Bean
    AuthenticationProvider accountAuthentication(IdentityService identity, EngineUser user) {
        return new AccountAuthentication(identity, user);
    }

    /** The engine's web applications take the person from our login. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignedInPerson.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    private static boolean isScript(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6) && (path.startsWith("/api/") || path.startsWith("/v3/api-docs"));
    }
}
