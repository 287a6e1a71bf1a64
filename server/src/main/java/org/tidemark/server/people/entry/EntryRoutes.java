package org.tidemark.server.people.entry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: the way in. */
@Configuration(proxyBeanMethods = false)
class EntryRoutes {

    @Bean
    static OpenRoute joinPage() {
        return OpenRoute.get("/join");
    }
}
