package org.tidemark.server.trade.stores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What anybody may open: the list of stores and each store's page. */
@Configuration(proxyBeanMethods = false)
class StoreRoutes {

    @Bean
    static OpenRoute storesRoute() {
        return OpenRoute.get("/stores");
    }

    @Bean
    static OpenRoute storeRoute() {
        return OpenRoute.get("/s/*");
    }
}
