package org.tidemark.server.money.payments;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.web.access.OpenRoute;

/** Puts the desk together from the providers that are configured. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    /** Providers are believed for their signature. */
    @Bean
    static OpenRoute noticesRoute() {
        return OpenRoute.post("/pay/*/notices");
    }

    @Bean
    Payments payments(
            ObjectProvider<PaymentProvider> providers,
            PaymentBook book,
            ObjectProvider<PaymentListener> listeners,
            Clock clock) {
        List<PaymentProvider> configured = providers.orderedStream().toList();
        return new Payments(
                configured,
                book,
                new PaymentListeners(() -> listeners.orderedStream().toList()),
                clock);
    }

    @Bean
    PaymentRounds paymentRounds(Payments payments, Refunds refunds, PaymentBook book, Clock clock) {
        return new PaymentRounds(payments, refunds, book, clock);
    }

    @Bean
    Refunds refunds(Payments payments, PaymentBook book) {
        return new Refunds(payments, book);
    }
}
