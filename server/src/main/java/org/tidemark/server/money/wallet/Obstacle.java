package org.tidemark.server.money.wallet;

/** Why a withdrawal is not taken; the first that applies, in this order. */
enum Obstacle {
    /** The form is not one of ours. */
    NUMBER,
    /** Nobody has checked who he is, or he is no adult. */
    NOT_VERIFIED,
    /** No account to pay to is named, or nobody here can pay it now. */
    NO_PAYEE,
    /** Another account was named lately. */
    COOLING,
    TOO_LITTLE,
    /** Tax on rewards is withheld first, and too little is left of what is asked. */
    TAX_FIRST,
    TOO_MUCH,
    /** What is left of today's limit is less. */
    DAY_FULL,
    /** The fee is not the one that was shown. */
    FEE_CHANGED,
    /** More tax is due than was shown. */
    TAX_CHANGED,
    /** The account that is paid to is not the one that was shown. */
    PAYEE_CHANGED,
    /** The wallet does not hold so much. */
    INSUFFICIENT;

    /** The key of its sentence. */
    String key() {
        return "wallet.obstacle." + name();
    }
}
