package org.tidemark.server.people.forms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: the choice of a region. */
@Configuration(proxyBeanMethods = false)
class FormRoutes {

    @Bean
    static OpenRoute regionFields() {
        return OpenRoute.get("/regions");
    }
}
