package org.tidemark.server.trade.orders.basket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** A basket can be filled before its owner has signed in. */
@Configuration(proxyBeanMethods = false)
class BasketRoutes {

    @Bean
    static OpenRoute basketPage() {
        return OpenRoute.get("/basket");
    }

    @Bean
    static OpenRoute basketLines() {
        return OpenRoute.form("/basket/lines");
    }

    @Bean
    static OpenRoute basketChanges() {
        return OpenRoute.form("/basket/change");
    }
}
