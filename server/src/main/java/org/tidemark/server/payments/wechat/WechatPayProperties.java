package org.tidemark.server.payments.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("tidemark.payments.wechat")
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

    /** Says which account it is; never a key. */
    @Override
    public String toString() {
        return "WeChat Pay merchant " + merchantId + ", app " + appId;
    }
}
