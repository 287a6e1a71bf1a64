package org.tidemark.server.money.payments;

/**
 * Where a payer stands.
 *
 * @param payer who he is to the provider (WeChat: his openid); needed inside an app, else empty
 * @param address his network address; needed in the browser of a phone, else empty
 */
public record PayerPlace(PaymentScene scene, String payer, String address) {}
