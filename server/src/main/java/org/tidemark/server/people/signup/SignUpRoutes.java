package org.tidemark.server.people.signup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: the terms. */
@Configuration(proxyBeanMethods = false)
class SignUpRoutes {

    @Bean
    static OpenRoute terms() {
        return OpenRoute.get("/terms");
    }

    @Bean
    static OpenRoute privacy() {
        return OpenRoute.get("/privacy");
    }
}
