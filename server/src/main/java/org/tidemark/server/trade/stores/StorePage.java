package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.trade.coupons.TillCoupon;
import org.tidemark.server.trade.stores.model.OpeningHours;
import org.tidemark.server.web.site.Frame;

/**
 * What the page of a store shows.
 *
 * @param region the region's name in full
 * @param pictures the ids of what its owner shows
 * @param now whether it is open; empty where nobody can say
 * @param map where it is found on a map; empty for no link
 * @param signedIn whether a member looks at it, who can pay
 * @param number of the order that the form makes
 * @param amount as entered
 * @param ask the code that was scanned, empty for none
 * @param asked whether it holds: then the amount is the one that the store asks for
 * @param own whether it is the member's own store, where he cannot pay
 * @param wallet as entered
 * @param walletFen what the member's wallet holds
 * @param providers who can bring what the wallet does not pay
 * @param coupon the one that is chosen, empty for none
 * @param coupons that he can use here
 * @param example what anybody may read about a purchase here
 * @param orders the member's own purchases here, newest first
 */
public record StorePage(
        StoreRecord store,
        String region,
        List<String> pictures,
        Optional<OpeningHours.Now> now,
        String map,
        boolean signedIn,
        String number,
        String amount,
        String ask,
        boolean asked,
        boolean own,
        String wallet,
        long walletFen,
        List<String> providers,
        TillOffer.Shown shown,
        String coupon,
        List<TillCoupon> coupons,
        Optional<ShownDisclosure> example,
        List<TillOrder> orders) {

    public StorePage {
        pictures = List.copyOf(pictures);
        providers = List.copyOf(providers);
        orders = List.copyOf(orders);
        coupons = List.copyOf(coupons);
    }

    /** A provider's name for people. */
    public static String provider(Frame frame, String name) {
        return frame.wording().sayOr("stores.provider." + name, name);
    }
}
