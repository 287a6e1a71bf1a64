package org.tidemark.server.money.payouts;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** Puts the providers that are configured together. */
@Configuration(proxyBeanMethods = false)
class PayoutConfiguration {

    /** Providers are believed for their signature. */
    @Bean
    static OpenRoute payoutNoticesRoute() {
        return OpenRoute.post("/pay/*/payouts");
    }

    @Bean
    Payouts payouts(
            ObjectProvider<PayoutProvider> providers, ObjectProvider<PayoutListener> listeners) {
        return new Payouts(
                providers.orderedStream().toList(), () -> listeners.orderedStream().toList());
    }

    @Bean
    @ConditionalOnExpression("${tidemark.demo:false} or ${tidemark.payouts.demo:false}")
    DemoPayouts demoPayouts(DemoPayoutStore store, Clock clock) {
        return new DemoPayouts(store, clock);
    }
}
