package org.tidemark.server.people.wechat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** What the shell comes to: believed for what WeChat says of its codes and tickets. */
@Configuration(proxyBeanMethods = false)
class MiniRoutes {

    @Bean
    static OpenRoute miniCalls() {
        return OpenRoute.post("/wechat/mini/*");
    }

    @Bean
    static OpenRoute miniTickets() {
        return OpenRoute.get("/wechat/enter");
    }
}
