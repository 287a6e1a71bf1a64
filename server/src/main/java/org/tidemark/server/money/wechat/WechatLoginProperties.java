package org.tidemark.server.money.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What learning a visitor's openid needs beside the app's number.
 *
 * @param appSecret the official account's secret
 * @param backTo where WeChat sends visitors back: our address with {@code /pay/wechat/back}
 * @param agreeAt WeChat's page
 * @param api WeChat's interface
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("tidemark.payments.wechat-login")
record WechatLoginProperties(
        String appSecret,
        URI backTo,
        @DefaultValue("https://open.weixin.qq.com/connect/oauth2/authorize") URI agreeAt,
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue("5s") Duration timeout) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "WeChat login, back to " + backTo;
    }
}
