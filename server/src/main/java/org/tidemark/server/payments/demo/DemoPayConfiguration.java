package org.tidemark.server.payments.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo provider is there only where it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("tidemark.payments.demo")
class DemoPayConfiguration {

    @Bean
    DemoPay demoPay(Clock clock) {
        return new DemoPay(clock);
    }
}
