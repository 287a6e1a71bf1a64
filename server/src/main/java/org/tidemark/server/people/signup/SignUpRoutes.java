package org.tidemark.server.people.signup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: sign-up and the terms. */
@Configuration(proxyBeanMethods = false)
class SignUpRoutes {

    @Bean
    static OpenRoute joinPage() {
        return OpenRoute.get("/join");
    }

    @Bean
    static OpenRoute joinForm() {
        return OpenRoute.form("/join");
    }

    @Bean
    static OpenRoute joinCode() {
        return OpenRoute.form("/join/code");
    }

    @Bean
    static OpenRoute terms() {
        return OpenRoute.get("/terms");
    }

    @Bean
    static OpenRoute privacy() {
        return OpenRoute.get("/privacy");
    }
}
