package org.lscb.scr.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.util.WebUtils;

/** One login before everything: Tasklist, our API and our pages. Scripts may sign each request with HTTP Basic instead. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String OPERATOR = "operator";

    /** Refuses by the status alone: no browser is ever asked for a password, so none keeps one to send along later. */
    private static final AuthenticationEntryPoint SIGN_IN_FIRST = (request, response, refused) ->
        response.sendError((refused instanceof TooManyAttempts ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());

    /** Tells whoever was signed out by the service why they have to sign in once more. */
    private static final AuthenticationEntryPoint SIGN_IN_AGAIN = (request, response, refused) ->
        response.sendRedirect(request.getContextPath() + "/login?again");

    /** The management port is for the operator alone, who signs each request; nothing can be changed there. */
    @Bean
    @Order(0)
    SecurityFilterChain operatorAccess(HttpSecurity http, AuthenticationManager signIn, ApplicationEventPublisher events) throws Exception {
        AuthenticationEntryPoint refuse = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http
            .securityMatcher(WebSecurity::isOnManagementPort)
            .addFilterBefore(new ForeignRequests(), SecurityContextHolderFilter.class)
            .authenticationManager(signIn)
            .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(OPERATOR))
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(csrf -> csrf.disable())
            .requestCache(cache -> cache.disable())
            .exceptionHandling(handling -> handling.authenticationEntryPoint(refuse)
                .accessDeniedHandler((request, response, refused) -> {
                    tellOf(request, events);
                    response.setStatus(HttpStatus.FORBIDDEN.value());
                }))
            .httpBasic(basic -> basic.authenticationEntryPoint(refuse))
            .build();
    }

    /** Scripts hold no session, so nothing can be forged in their name and they need no token. A browser is no script. */
    @Bean
    @Order(1)
    SecurityFilterChain scriptAccess(HttpSecurity http, AuthenticationManager signIn) throws Exception {
        return http
            .securityMatcher(WebSecurity::isScript)
            .addFilterBefore(new ForeignRequests(), SecurityContextHolderFilter.class)
            .authenticationManager(signIn)
            .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(csrf -> csrf.disable())
            .headers(headers -> headers.disable())             // ResponseHeaders sets them
            .exceptionHandling(handling -> handling.authenticationEntryPoint(SIGN_IN_FIRST))
            .httpBasic(basic -> basic.authenticationEntryPoint(SIGN_IN_FIRST))
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain personalAccess(HttpSecurity http, AuthenticationManager signIn, SessionLimits limits, SessionRegistry sessions,
                                       @Value("${scr.session.most-per-account}") int mostSessions, ApplicationEventPublisher events) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("SCR-CSRF");                  // the engine's web applications have a cookie of the usual name for themselves
        tokens.setHeaderName("X-SCR-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        CsrfTokenRequestAttributeHandler plainToken = new CsrfTokenRequestAttributeHandler();
        plainToken.setCsrfRequestAttributeName(null);      // read at once, so that the cookie is always there
        RequestMatcher apis = request -> KindOfPath.of(request) == KindOfPath.API;
        RequestMatcher tasklistLogout = path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        CameFrom cameFrom = new CameFrom();
        return http
            .addFilterBefore(new ForeignRequests(), SecurityContextHolderFilter.class)
            .addFilterBefore(limits, SecurityContextHolderFilter.class)
            .authenticationManager(signIn)
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(path.matcher("/login"), path.matcher("/webjars/**"), path.matcher("/assets/**"), path.matcher("/css/**"),
                    path.matcher("/favicon.ico"), path.matcher("/error"), path.matcher(HttpMethod.GET, Health.PATH),
                    path.matcher(HttpMethod.GET, "/api/clock"), path.matcher(HttpMethod.GET, "/calendar/{secret}.ics")).permitAll()
                .requestMatchers(tasklistLogout).denyAll()         // without its token
                .anyRequest().authenticated())
            .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(plainToken)
                .ignoringRequestMatchers(path.matcher("/camunda/**")))     // they have tokens of their own
            .requestCache(cache -> cache.requestCache(cameFrom))
            .sessionManagement(session -> session
                .sessionFixation(fixation -> fixation.newSession())
                .maximumSessions(mostSessions).sessionRegistry(sessions)
                .expiredSessionStrategy(ended -> ended.getFilterChain().doFilter(ended.getRequest(), ended.getResponse())))
            .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(SIGN_IN_FIRST, apis)
                .defaultAuthenticationEntryPointFor(SIGN_IN_AGAIN, WebSecurity::hadSession)
                .accessDeniedHandler((request, response, refused) -> {
                    tellOf(request, events);
                    response.sendError(HttpStatus.FORBIDDEN.value());
                }))
            .formLogin(login -> login.loginPage("/login").successHandler(cameFrom).failureHandler((request, response, refused) ->
                response.sendRedirect(request.getContextPath() + (refused instanceof TooManyAttempts ? "/login?wait" : "/login?error"))))
            .logout(logout -> logout
                .logoutRequestMatcher(new OrRequestMatcher(path.matcher(HttpMethod.POST, "/logout"),
                    new AndRequestMatcher(tasklistLogout, WebSecurity::bringsTasklistsToken)))
                .addLogoutHandler((request, response, person) -> response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), tasklistLogout)
                .logoutSuccessUrl("/login?signed-out"))
            .headers(headers -> headers.disable())             // ResponseHeaders sets them
            .build();
    }

    /** The only way to sign in; Spring's own would try the accounts once more, past the waiting. */
    @Bean
    AuthenticationManager signIn(AuthenticationProvider accounts, Attempts attempts, ObjectProvider<AccountStanding> standing,
                                 AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(new SlowedSignIn(accounts, attempts, userId -> isInOrder(standing, userId)));
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    @Bean
    AuthenticationEventPublisher signInEvents(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(Map.of(TooManyAttempts.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    @Bean
    Attempts attempts(JdbcTemplate jdbc, PlatformTransactionManager transactions, @Qualifier("machineClock") Clock clock) {
        return new Attempts(jdbc, transactions, clock);
    }

    @Bean
    SessionLimits sessionLimits(@Qualifier("machineClock") Clock clock, @Value("${scr.session.idle}") Duration idle,
                                @Value("${scr.session.longest}") Duration longest, ObjectProvider<AccountStanding> standing) {
        return new SessionLimits(clock, idle, longest, userId -> isInOrder(standing, userId));
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher endsOfSessions() {
        return new HttpSessionEventPublisher();
    }

    /** How many people are signed in, and in how many windows. */
    @Bean
    MeterBinder openSessions(SessionRegistry sessions) {
        return meters -> {
            Gauge.builder("scr.people.signed.in", () -> sessions.getAllPrincipals().size()).register(meters);
            Gauge.builder("scr.sessions", () -> sessions.getAllPrincipals().stream().mapToInt(one -> sessions.getAllSessions(one, false).size()).sum())
                .register(meters);
        };
    }

    private static boolean isInOrder(ObjectProvider<AccountStanding> standing, String userId) {
        return standing.stream().allMatch(one -> one.mayBeUsed(userId));
    }

    /** What strangers are refused is not told: they would fill the record. */
    private static void tellOf(HttpServletRequest request, ApplicationEventPublisher events) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && !(person instanceof AnonymousAuthenticationToken)) {
            events.publishEvent(new TurnedAway(request.getMethod()));
        }
    }

    /** The engine's web applications send the value of a cookie of theirs, which no other site can read, back in a header. */
    private static boolean bringsTasklistsToken(HttpServletRequest request) {
        Cookie token = WebUtils.getCookie(request, "XSRF-TOKEN");
        return token != null && !token.getValue().isBlank() && token.getValue().equals(request.getHeader("X-XSRF-TOKEN"));
    }

    private static boolean isOnManagementPort(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static boolean isScript(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6) && (path.startsWith("/api/") || path.startsWith("/v3/api-docs"));
    }
}
