package org.tidemark.server.people.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: sign-in. */
@Configuration(proxyBeanMethods = false)
class SignInRoutes {

    @Bean
    static OpenRoute signInPages() {
        return OpenRoute.get("/sign-in/**");
    }

    @Bean
    static OpenRoute signInForms() {
        return OpenRoute.form("/sign-in/**");
    }
}
