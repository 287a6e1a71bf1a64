package org.tidemark.server.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tidemark.server.kernel.work.ReadingTurns;

/** The five ways in: signed posts of other machines, members' apps, programs, staff, members. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Served to anybody: what pages are drawn with. */
    private static final String[] OPEN = {
        "/assets/**", "/webjars/htmx.org/**", "/_static/**", "/favicon.ico", "/error"
    };

    private static final String[] CONSOLE = {"/console", "/console/**", "/openapi/**"};
    private static final RequestMatcher CONSOLE_PAGES = new OrRequestMatcher(paths(CONSOLE));

    private static final String[] CONSOLE_OPEN = {"/console/login", "/console/enter"};
    private static final String STAFF_LEAVE = "/console/logout";
    private static final String MEMBERS_LEAVE = "/sign-out";

    /** Only "up" or "down": no detail, for whoever balances load. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    /** Signed posts: no key and no session, each is believed for its own signature or refused. */
    @Bean
    @Order(0)
    SecurityFilterChain machineRoutes(HttpSecurity http, List<OpenRoute> routes) throws Exception {
        List<RequestMatcher> signed =
                routes.stream()
                        .filter(route -> !route.forSessions())
                        .map(SecurityConfiguration::matcher)
                        .toList();
        http.securityMatcher(new OrRequestMatcher(signed))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return notKept(http).build();
    }

    /** What apps ask for members: no session, no cookie, nothing but the member's token. */
    @Bean
    @Order(1)
    SecurityFilterChain appRoutes(
            HttpSecurity http, AppTokens tokens, ObjectProvider<SessionCheck> checks)
            throws Exception {
        http.securityMatcher("/api/member/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AppFilter(tokens, checks), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new KeyWanted()));
        return notKept(http).build();
    }

    /** The API and the measurements: no session, no cookie, nothing but the header. */
    @Bean
    @Order(2)
    SecurityFilterChain programRoutes(HttpSecurity http, OperatorKey key, ProgramKeys programs)
            throws Exception {
        http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(key, programs), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HEALTH)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(StaffRole.OWNER.name())
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new KeyWanted()));
        return notKept(http).build();
    }

    /** The console and the description of the API: for staff, each by his roles. */
    @Bean
    @Order(3)
    SecurityFilterChain staffRoutes(
            HttpSecurity http,
            OperatorKey key,
            StaffRoutes pages,
            ReadingTurns turns,
            ObjectProvider<AuthenticationProvider> accounts,
            AuthenticationDetailsSource<HttpServletRequest, ?> attempts,
            AuthenticationFailureHandler refused,
            StaffLeaves leaves)
            throws Exception {
        SignInWanted signIn = new SignInWanted("/console/login", WayBack.STAFFS_FORM);
        StaffWelcome welcome = new StaffWelcome();
        http.securityMatcher(SecurityConfiguration::ofStaff)
                .securityContext(context -> context.securityContextRepository(Sessions.staff()))
                .addFilterBefore(new BearerFilter(key, ProgramKeys.NONE), CsrfFilter.class)
                .addFilterBefore(new FilesAfterSignIn(signIn, turns), CsrfFilter.class)
                .addFilterBefore(
                        new StaffIdleFilter(InstantSource.system()), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(CONSOLE_OPEN)
                                .permitAll()
                                .anyRequest()
                                .access(pages))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(signIn)
                                .accessDeniedHandler(
                                        new FormRefused(
                                                signIn,
                                                WayBack.STAFFS_FORM,
                                                any(paths(CONSOLE_OPEN), paths(STAFF_LEAVE)))))
                .authenticationProvider(new KeyLogin(key))
                .formLogin(form ->
                        form.loginPage("/console/login")
                                .usernameParameter("operator")
                                .passwordParameter("key")
                                .securityContextRepository(Sessions.staff())
                                .successHandler(welcome)
                                .authenticationDetailsSource(attempts)
                                .failureHandler(refused))
                .logout(logout ->
                        logout.logoutUrl(STAFF_LEAVE)
                                .addLogoutHandler((request, response, who) -> leaves.left(request))
                                .invalidateHttpSession(false)
                                .logoutSuccessUrl("/console/login?left"));
        accounts.orderedStream().forEach(http::authenticationProvider);
        return withToken(http);
    }

    /** Everything else: the shop for everybody, a member's own pages for the member. */
    @Bean
    @Order(4)
    SecurityFilterChain memberRoutes(
            HttpSecurity http,
            List<OpenRoute> routes,
            ObjectProvider<SessionCheck> checks,
            MemberSessions sessions,
            ReadingTurns turns)
            throws Exception {
        RequestMatcher[] open =
                routes.stream()
                        .filter(OpenRoute::forSessions)
                        .map(SecurityConfiguration::matcher)
                        .toArray(RequestMatcher[]::new);
        SignInWanted signIn = new SignInWanted("/sign-in", WayBack.MEMBERS_FORM);
        http.securityContext(context -> context.securityContextRepository(Sessions.members()))
                .addFilterBefore(new FilesAfterSignIn(signIn, turns), CsrfFilter.class)
                .addFilterBefore(
                        new SessionCheckFilter(checks, sessions), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(signIn)
                                .accessDeniedHandler(
                                        new FormRefused(
                                                signIn,
                                                WayBack.MEMBERS_FORM,
                                                any(open, paths(MEMBERS_LEAVE)))))
                .logout(logout ->
                        logout.logoutUrl(MEMBERS_LEAVE)
                                .invalidateHttpSession(false)
                                .logoutSuccessUrl("/"));
        return withToken(http);
    }

    /** A page of the console, or the error that it ended in. */
    private static boolean ofStaff(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return CONSOLE_PAGES.matches(request)
                || failed instanceof String uri && uri.startsWith("/console");
    }

    private static SecurityFilterChain withToken(HttpSecurity http) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("tidemark-form");
        tokens.setHeaderName("X-CSRF-TOKEN"); // what passkeys.js sends
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        return notKept(http).build();
    }

    /** Nobody keeps an answer that does not say otherwise; all other headers are the door's. */
    private static HttpSecurity notKept(HttpSecurity http) {
        return http.headers(headers -> headers.defaultsDisabled().cacheControl(any -> {}));
    }

    private static RequestMatcher[] paths(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher any(RequestMatcher[] some, RequestMatcher[] others) {
        return new OrRequestMatcher(
                Stream.concat(Arrays.stream(some), Arrays.stream(others)).toList());
    }

    private static RequestMatcher matcher(OpenRoute route) {
        return PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.pattern());
    }
}
