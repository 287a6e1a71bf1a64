package org.tidemark.server.trade.stores;

import java.util.Objects;

/**
 * What a customer sends to pay. Everything else about a purchase is ours.
 *
 * @param number the order's number as the page gave it, so that sending twice is paying once
 * @param amount in yuan
 * @param wallet how much the wallet shall pay, in yuan; empty for nothing
 * @param provider who shall bring the rest
 * @param disclosure what was shown before
 */
record TillWish(String number, String amount, String wallet, String provider, String disclosure) {

    TillWish {
        number = Objects.requireNonNullElse(number, "");
        amount = Objects.requireNonNullElse(amount, "").strip();
        wallet = Objects.requireNonNullElse(wallet, "").strip();
        provider = Objects.requireNonNullElse(provider, "");
        disclosure = Objects.requireNonNullElse(disclosure, "");
    }
}
