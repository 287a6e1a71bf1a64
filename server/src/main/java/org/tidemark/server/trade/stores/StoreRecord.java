package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.stores.model.GeoPoint;
import org.tidemark.server.trade.stores.model.OpeningHours;
import org.tidemark.server.trade.stores.model.StoreCategory;

/**
 * A store as people know it.
 *
 * @param id in the ledger and in addresses
 * @param region GB/T 2260 code
 * @param licence GB 32100 number
 * @param owner the member whose store it is
 * @param recruiter the member who brought it in, empty for none
 * @param offer what its till sells, empty before it is opened
 * @param hours when it is open, as {@link OpeningHours} writes them, or in an owner's own words
 * @param phone that customers may call, empty for none
 * @param place where it lies; empty where nobody has said
 * @param sentAt when its application was sent; empty where staff has entered it
 * @param lookedAt when staff took the application up
 * @param note why it was sent back, declined or suspended
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
        String phone,
        StoreCategory category,
        Optional<GeoPoint> place,
        OffsetDateTime appliedAt,
        Optional<OffsetDateTime> sentAt,
        Optional<OffsetDateTime> lookedAt,
        String note) {

    /** When it is open; empty where its owner has said so in his own words. */
    public Optional<OpeningHours> opening() {
        return OpeningHours.read(hours);
    }

    /** Whether its till takes payments. */
    public boolean open() {
        return state == StoreState.OPEN;
    }

    /** Whether it was ever opened: it is in the ledger then. */
    public boolean registered() {
        return state == StoreState.OPEN || state == StoreState.SUSPENDED;
    }
}
