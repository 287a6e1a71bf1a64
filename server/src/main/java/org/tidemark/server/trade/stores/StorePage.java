package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.web.site.Frame;

/**
 * What the page of a store shows.
 *
 * @param region the region's name in full
 * @param signedIn whether a member looks at it, who can pay
 * @param number of the order that the form makes
 * @param amount as entered
 * @param wallet as entered
 * @param walletFen what the member's wallet holds
 * @param providers who can bring what the wallet does not pay
 * @param example what anybody may read about a purchase here
 * @param orders the member's own purchases here, newest first
 */
public record StorePage(
        StoreRecord store,
        String region,
        boolean signedIn,
        String number,
        String amount,
        String wallet,
        long walletFen,
        List<String> providers,
        TillOffer.Shown shown,
        Optional<ShownDisclosure> example,
        List<TillOrder> orders) {

    public StorePage {
        providers = List.copyOf(providers);
        orders = List.copyOf(orders);
    }

    /** A provider's name for people. */
    public static String provider(Frame frame, String name) {
        return frame.wording().sayOr("stores.provider." + name, name);
    }
}
