package org.tidemark.server.people.apps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** Where apps come without a token: each is believed for the code or the token that it brings. */
@Configuration(proxyBeanMethods = false)
class AppRoutes {

    @Bean
    static OpenRoute appTokens() {
        return OpenRoute.post("/oauth/token");
    }

    @Bean
    static OpenRoute appRevocations() {
        return OpenRoute.post("/oauth/revoke");
    }

    @Bean
    static OpenRoute appMetadata() {
        return OpenRoute.get("/.well-known/oauth-authorization-server");
    }
}
