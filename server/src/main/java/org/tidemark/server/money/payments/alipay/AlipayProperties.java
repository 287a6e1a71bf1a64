package org.tidemark.server.money.payments.alipay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.server.money.payments.RequiredSettings;

/**
 * The merchant's account with Alipay.
 *
 * @param appId the app that payments belong to
 * @param sellerId the merchant's number (PID)
 * @param privateKey the app's private key, PKCS #8, Base64 on one line
 * @param publicKey Alipay's public key (not the app's), Base64 on one line
 * @param notifyUrl where notices are sent: https, reachable from outside
 * @param returnUrl our address; the payer comes back to {@code /pay/return/<number>} there
 * @param gateway where the interface is
 * @param timeout how long an answer may take
 */
@ConfigurationProperties(AlipayProperties.PREFIX)
record AlipayProperties(
        String appId,
        String sellerId,
        String privateKey,
        String publicKey,
        URI notifyUrl,
        URI returnUrl,
        @DefaultValue("https://openapi.alipay.com/gateway.do") URI gateway,
        @DefaultValue("5s") Duration timeout) {

    static final String PREFIX = "tidemark.payments.alipay";

    /**
     * Lets a whole account pass.
     *
     * @throws org.tidemark.server.money.payments.PaymentSettingsException naming what is missing
     */
    void requireComplete() {
        RequiredSettings.of(PREFIX)
                .text("app-id", appId)
                .text("seller-id", sellerId)
                .text("private-key", privateKey)
                .text("public-key", publicKey)
                .address("notify-url", notifyUrl)
                .address("return-url", returnUrl)
                .check();
    }

    /** Says which account it is; never a key. */
    @Override
    public String toString() {
        return "Alipay seller " + sellerId + ", app " + appId;
    }
}
