package org.tidemark.server.money.payments;

import java.net.URI;

/** Learns from WeChat who a visitor is to our app, with his consent. */
public interface WechatLogin {

    /**
     * Where the visitor is sent to agree.
     *
     * @param state comes back with him and is compared
     */
    URI agreeAt(String state);

    /**
     * The openid of whoever came back with that code.
     *
     * @throws PaymentProviderException when WeChat says no, or nothing
     */
    String openid(String code);
}
