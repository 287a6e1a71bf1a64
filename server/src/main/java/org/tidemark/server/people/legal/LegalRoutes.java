package org.tidemark.server.people.legal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: what members agree to. */
@Configuration(proxyBeanMethods = false)
class LegalRoutes {

    @Bean
    static OpenRoute terms() {
        return OpenRoute.get("/terms");
    }

    @Bean
    static OpenRoute privacy() {
        return OpenRoute.get("/privacy");
    }

    @Bean
    static OpenRoute legalTexts() {
        return OpenRoute.get("/texts/*");
    }
}
