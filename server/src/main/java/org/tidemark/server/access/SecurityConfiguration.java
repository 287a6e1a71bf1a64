package org.tidemark.server.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The ways in: a short one for programs, one with sessions and forms for people, and a bare one for
 * the notices of payment providers.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Served to anybody: the login page and what it is drawn with. */
    private static final String[] OPEN = {
        "/login", "/enter", "/assets/**", "/webjars/htmx.org/**", "/favicon.ico", "/error"
    };

    /** Only "up" or "down": no detail, for whoever balances load. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    private static final String OWN_CONTENT_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Notices: no key and no session, each is believed for its own signature or refused. */
    @Bean
    @Order(0)
    SecurityFilterChain notices(HttpSecurity http) throws Exception {
        http.securityMatcher("/pay/*/notices")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** The API and the measurements: no session, no cookie, nothing but the header. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, OperatorKey key) throws Exception {
        http.securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(key), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HEALTH).permitAll().anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new KeyWanted()));
        return http.build();
    }

    /** The pages and the description of the API. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, OperatorKey key) throws Exception {
        http.addFilterBefore(new BearerFilter(key), CsrfFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(new KeyLogin(key))
                .formLogin(form ->
                        form.loginPage("/login")
                                .usernameParameter("operator")
                                .passwordParameter("key")
                                .defaultSuccessUrl("/")
                                .failureUrl("/login?wrong"))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(OWN_CONTENT_ONLY))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }
}
