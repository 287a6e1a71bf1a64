package org.tidemark.server.trade.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known around one purchase, itself included. Lists are newest first and bounded.
 *
 * @param ofMember orders of the buyer, 30 days
 * @param ofDevice orders from the device, 24 hours
 * @param ofStore orders at the store, 30 days; empty without a store
 * @param alike orders of the same kind by new members within the hour
 * @param signUpsOnDevice members first seen on the device within 24 hours
 * @param signUpsFromAddress members first seen from the buyer's address within 24 hours
 * @param kinOfDevice the kin of each member who uses the device
 * @param paymentsBack payments of 30 days that came back to a store of the buyer
 * @param ownerDevices devices of the store's owner
 * @param redeemedAt when members of the store's orders redeemed points, by member
 * @param limitsFen amounts that one may want to stay below
 */
record History(
        List<ScreenedOrder> ofMember,
        List<ScreenedOrder> ofDevice,
        List<ScreenedOrder> ofStore,
        List<ScreenedOrder> alike,
        long signUpsOnDevice,
        long signUpsFromAddress,
        List<List<String>> kinOfDevice,
        long paymentsBack,
        Set<String> ownerDevices,
        Map<String, List<Instant>> redeemedAt,
        Set<Long> limitsFen) {

    History {
        ofMember = List.copyOf(ofMember);
        ofDevice = List.copyOf(ofDevice);
        ofStore = List.copyOf(ofStore);
        alike = List.copyOf(alike);
        kinOfDevice = List.copyOf(kinOfDevice);
        ownerDevices = Set.copyOf(ownerDevices);
        redeemedAt = Map.copyOf(redeemedAt);
        limitsFen = Set.copyOf(limitsFen);
    }
}
