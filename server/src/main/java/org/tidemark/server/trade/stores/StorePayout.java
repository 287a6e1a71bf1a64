package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Money that is paid to a store.
 *
 * @param run the settlement run that it belongs to, empty for none
 * @param bankReference of the transfer, empty while it is only planned
 */
public record StorePayout(
        String id,
        String run,
        String storeId,
        long amountFen,
        String bankReference,
        String madeBy,
        OffsetDateTime madeAt,
        State state,
        String note) {

    /** How far it has come. */
    public enum State {
        /** In a run's list. */
        PLANNED,
        /** Left out after all. */
        DROPPED,
        /** The ledger is told next. */
        SENT,
        /** In the ledger. */
        PAID,
        /** The ledger refused it: more than the store is owed. */
        REFUSED;

        /** The key of what people read. */
        public String key() {
            return "stores.payout." + name().toLowerCase(Locale.ROOT);
        }
    }
}
