package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A store as people know it.
 *
 * @param id in the ledger and in addresses
 * @param region GB/T 2260 code
 * @param licence GB 32100 number
 * @param owner the member whose store it is
 * @param recruiter the member who brought it in, empty for none
 * @param offer what its till sells, empty before it is opened
 * @param hours as the owner wrote them
 * @param note why it was declined or suspended
 */
public record StoreRecord(
        String id,
        StoreState state,
        LocalizedText name,
        String region,
        String address,
        String licence,
        String owner,
        String recruiter,
        String offer,
        String hours,
        OffsetDateTime appliedAt,
        String note) {

    /** Whether its till takes payments. */
    public boolean open() {
        return state == StoreState.OPEN;
    }

    /** Whether it was ever opened: it is in the ledger then. */
    public boolean registered() {
        return state == StoreState.OPEN || state == StoreState.SUSPENDED;
    }
}
