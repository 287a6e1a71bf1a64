package org.tidemark.server.money.wechat;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentSettingsException;
import org.tidemark.server.money.payments.WechatLogin;
import org.tidemark.server.money.payments.bills.BillSource;
import org.tidemark.server.money.sharing.ShareProvider;
import org.tidemark.server.people.wechat.MiniProgram;

/** WeChat Pay is there where a merchant's number is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tidemark.payments.wechat.merchant-id")
class WechatPayConfiguration {

    @Bean
    WechatMerchant wechatMerchant(WechatPayProperties properties, Clock clock) {
        properties.requireComplete();
        try {
            return new WechatMerchant(properties, clock);
        } catch (RuntimeException unreadable) {
            throw new PaymentSettingsException(
                    WechatPayProperties.PREFIX, "private-key or public-key", unreadable);
        }
    }

    @Bean
    PaymentProvider wechatPay(
            WechatPayProperties properties,
            WechatMerchant merchant,
            MiniProgram program,
            Clock clock) {
        return new WechatPay(properties, merchant, program.appId(), clock);
    }

    @Bean
    ShareProvider wechatSharing(WechatMerchant merchant) {
        return new WechatSharing(merchant);
    }

    @Bean
    BillSource wechatBills(WechatMerchant merchant) {
        return new WechatBills(merchant);
    }

    @Bean
    @ConditionalOnProperty("tidemark.payments.wechat-login.app-secret")
    WechatLogin wechatLogin(WechatPayProperties account, WechatLoginProperties terms) {
        return new WechatOauth(account.appId(), terms);
    }
}
