package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Somebody at a store's till besides its owner.
 *
 * @param shown his phone with most of it hidden; filled in for pages alone
 * @param mayRefund whether he may refund, within the limit of the owner
 */
public record Cashier(
        String store,
        String member,
        String shown,
        State state,
        boolean mayRefund,
        OffsetDateTime changedAt) {

    /** How he stands. */
    public enum State {
        /** The owner has named him; he has not answered. */
        ASKED,
        AGREED,
        DECLINED,
        /** By the owner or by himself. */
        ENDED;

        /** The key of its name. */
        public String key() {
            return "stores.cashier." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether the owner or he can still end it. */
        public boolean live() {
            return this == ASKED || this == AGREED;
        }
    }

    Cashier shownAs(String phone) {
        return new Cashier(store, member, phone, state, mayRefund, changedAt);
    }
}
