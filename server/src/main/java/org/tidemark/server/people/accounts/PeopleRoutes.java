package org.tidemark.server.people.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: sign-up, sign-in, an invitation, the terms. */
@Configuration(proxyBeanMethods = false)
class PeopleRoutes {

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
    static OpenRoute signInPages() {
        return OpenRoute.get("/sign-in/**");
    }

    @Bean
    static OpenRoute signInForms() {
        return OpenRoute.form("/sign-in/**");
    }

    @Bean
    static OpenRoute invitation() {
        return OpenRoute.get("/i/*");
    }

    @Bean
    static OpenRoute regionFields() {
        return OpenRoute.get("/regions");
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
