package org.tidemark.server.money.wechat;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.people.wechat.MiniProgram;

/** Transfers are there where WeChat Pay is set up and a scene is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"tidemark.payouts.wechat.scene", "tidemark.payments.wechat.merchant-id"})
class TransferConfiguration {

    @Bean
    PayoutProvider wechatTransfers(
            TransferProperties properties, WechatMerchant merchant, MiniProgram program) {
        return new WechatTransfers(properties, merchant, program.appId());
    }
}
