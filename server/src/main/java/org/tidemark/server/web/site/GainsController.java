package org.tidemark.server.web.site;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.web.access.OpenRoute;

/** What everybody may read: where gains come from. */
@Controller
class GainsController {

    @Bean
    static OpenRoute gainsRoute() {
        return OpenRoute.get("/gains");
    }

    @GetMapping("/gains")
    String gains() {
        return "site/gains";
    }
}
