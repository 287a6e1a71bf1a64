package org.tidemark.server.money.payouts;

/**
 * Who is paid.
 *
 * @param account WECHAT: the openid; BANK: the card's number; DEMO: the member
 * @param holder the name of the account's holder
 * @param bank the bank's name, empty where there is none
 */
public record Payee(Kind kind, String account, String holder, String bank) {

    /** Where the money goes. */
    public enum Kind {
        WECHAT,
        BANK,
        DEMO
    }

    /** Names no number. */
    @Override
    public String toString() {
        return "a payee at " + kind;
    }
}
