package org.tidemark.reference;

import java.math.BigInteger;

/** SPEC 5.6: an amount of money or coins set aside; parts may be released, and it ends once. */
final class Hold {

    final Member member;
    final String asset;
    BigInteger amount;
    boolean ended;

    Hold(Member member, String asset, BigInteger amount) {
        this.member = member;
        this.asset = asset;
        this.amount = amount;
    }
}
