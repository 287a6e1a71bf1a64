package org.tidemark.server.payouts;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the providers that are configured together. */
@Configuration(proxyBeanMethods = false)
class PayoutConfiguration {

    @Bean
    Payouts payouts(
            ObjectProvider<PayoutProvider> providers, ObjectProvider<PayoutListener> listeners) {
        return new Payouts(
                providers.orderedStream().toList(), () -> listeners.orderedStream().toList());
    }

    /** Bank transfers need nothing but people. */
    @Bean
    HandPayouts bankTransfers(HandPayoutStore store, Clock clock) {
        return new HandPayouts("bank", Payee.Kind.BANK, store, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty("tidemark.payouts.demo")
    HandPayouts demoPayouts(HandPayoutStore store, Clock clock) {
        return new HandPayouts("demo", Payee.Kind.DEMO, store, clock);
    }
}
