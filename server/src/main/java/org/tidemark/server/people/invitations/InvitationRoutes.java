package org.tidemark.server.people.invitations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What a stranger may come to: an invitation. */
@Configuration(proxyBeanMethods = false)
class InvitationRoutes {

    @Bean
    static OpenRoute invitation() {
        return OpenRoute.get("/i/*");
    }
}
