package org.tidemark.server.money.payments.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo provider is there in the demo, and where it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("${tidemark.demo:false} or ${tidemark.payments.demo:false}")
class DemoPayConfiguration {

    @Bean
    DemoPay demoPay(Clock clock) {
        return new DemoPay(clock);
    }
}
