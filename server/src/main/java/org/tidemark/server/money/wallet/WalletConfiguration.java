package org.tidemark.server.money.wallet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the terms when the platform starts, so that a wrong one is told at once. */
@Configuration(proxyBeanMethods = false)
class WalletConfiguration {

    @Bean
    WithdrawalTerms withdrawalTerms(WalletProperties given) {
        return WithdrawalTerms.of(given);
    }
}
