package org.tidemark.server.money.payments.alipay;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentSettingsException;
import org.tidemark.server.money.payments.bills.BillSource;

/** Alipay is there where an app is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tidemark.payments.alipay.app-id")
class AlipayConfiguration {

    @Bean
    PaymentProvider alipay(AlipayProperties properties, Clock clock) {
        properties.requireComplete();
        try {
            return new Alipay(properties, clock);
        } catch (RuntimeException unreadable) {
            throw new PaymentSettingsException(
                    AlipayProperties.PREFIX, "private-key or public-key", unreadable);
        }
    }

    @Bean
    @DependsOn("alipay") // which tells what is wrong with the account
    BillSource alipayBills(AlipayProperties properties) {
        return new AlipayBills(properties);
    }
}
