package org.tidemark.server.trade.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A purchase with what was known about it when it was looked at.
 *
 * @param store empty for none
 * @param storeOwner empty for none
 * @param device empty where none is known
 * @param kin the buyer and his nearest sponsors, nearest first
 * @param ownLine whether the store's owner was above the buyer before he first bought there, or is
 *     the buyer
 * @param memberSince when the platform first saw the buyer
 */
record ScreenedOrder(
        String orderNumber,
        ScreenedSettlement.Kind kind,
        String member,
        String store,
        String storeOwner,
        long amountFen,
        Instant at,
        String device,
        List<String> kin,
        boolean ownLine,
        Instant memberSince) {

    ScreenedOrder {
        kin = List.copyOf(kin);
    }

    /** Whether it is at most so old at that moment, and not after it. */
    boolean within(Duration age, Instant moment) {
        return !at.isAfter(moment) && at.isAfter(moment.minus(age));
    }

    /** Whether the buyer had been here for less than that. */
    boolean memberYoungerThan(Duration age) {
        return memberSince.isAfter(at.minus(age));
    }

    boolean hasDevice() {
        return !device.isEmpty();
    }
}
