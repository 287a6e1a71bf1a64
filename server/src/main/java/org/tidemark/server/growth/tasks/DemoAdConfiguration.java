package org.tidemark.server.growth.tasks;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo network is there in a demo, and where it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("${tidemark.demo:false} or ${tidemark.ads.demo.enabled:false}")
class DemoAdConfiguration {

    @Bean
    static DemoAdNetwork demoAdNetwork(TaskProperties properties, Clock clock) {
        return new DemoAdNetwork(properties.demo().clip(), clock);
    }
}
