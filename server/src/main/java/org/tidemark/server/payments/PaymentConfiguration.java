package org.tidemark.server.payments;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk together from the providers that are configured. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    /** The listener is looked up when there is something to tell; without one it stays untold. */
    @Bean
    Payments payments(
            ObjectProvider<PaymentProvider> providers,
            PaymentBook book,
            ObjectProvider<PaymentListener> listener,
            Clock clock) {
        List<PaymentProvider> configured = providers.orderedStream().toList();
        return new Payments(configured, book, paid -> listener.getObject().received(paid), clock);
    }

    @Bean
    PaymentRounds paymentRounds(Payments payments, PaymentBook book, Clock clock) {
        return new PaymentRounds(payments, book, clock);
    }

    @Bean
    Refunds refunds(Payments payments, PaymentBook book) {
        return new Refunds(payments, book);
    }
}
