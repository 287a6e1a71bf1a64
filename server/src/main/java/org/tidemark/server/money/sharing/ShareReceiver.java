package org.tidemark.server.money.sharing;

import java.util.Locale;

/**
 * To whom the provider gives a store's part; never changed.
 *
 * @param account a merchant's number, or a person's openid; empty for nobody
 * @param name in full, as the provider knows him
 */
public record ShareReceiver(String receiverId, Kind kind, String account, String name) {

    /** Who it is to the provider. */
    public enum Kind {
        MERCHANT_ID,
        PERSONAL_OPENID,
        /** Nobody: the store is paid by batches alone. */
        NONE;

        /** The key of its name. */
        public String key() {
            return "sharing.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Never the account or the name. */
    @Override
    public String toString() {
        return receiverId;
    }
}
