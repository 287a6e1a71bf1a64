package org.tidemark.server.money.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.server.money.payments.RequiredSettings;

/**
 * The merchant's account with WeChat Pay.
 *
 * @param merchantId the merchant's number (mchid)
 * @param appId the app or official account that payments belong to
 * @param merchantSerial the serial number of the merchant's certificate
 * @param privateKey the merchant's private key, PEM
 * @param publicKeyId the number of WeChat Pay's public key
 * @param publicKey WeChat Pay's public key, PEM
 * @param apiV3Key the 32 characters that open notices
 * @param notifyUrl where notices are sent: https, reachable from outside, without a query
 * @param baseUrl where the interface is
 * @param timeout how long an answer may take
 */
@ConfigurationProperties(WechatPayProperties.PREFIX)
record WechatPayProperties(
        String merchantId,
        String appId,
        String merchantSerial,
        String privateKey,
        String publicKeyId,
        String publicKey,
        String apiV3Key,
        URI notifyUrl,
        @DefaultValue("https://api.mch.weixin.qq.com") URI baseUrl,
        @DefaultValue("5s") Duration timeout) {

    static final String PREFIX = "tidemark.payments.wechat";
    private static final int API_V3_KEY_LENGTH = 32;

    /**
     * Lets a whole account pass.
     *
     * @throws org.tidemark.server.money.payments.PaymentSettingsException naming what is missing
     */
    void requireComplete() {
        RequiredSettings.of(PREFIX)
                .text("merchant-id", merchantId)
                .text("app-id", appId)
                .text("merchant-serial", merchantSerial)
                .text("private-key", privateKey)
                .text("public-key-id", publicKeyId)
                .text("public-key", publicKey)
                .text("api-v3-key", apiV3Key, API_V3_KEY_LENGTH)
                .address("notify-url", notifyUrl)
                .check();
    }

    /** Says which account it is; never a key. */
    @Override
    public String toString() {
        return "WeChat Pay merchant " + merchantId + ", app " + appId;
    }
}
