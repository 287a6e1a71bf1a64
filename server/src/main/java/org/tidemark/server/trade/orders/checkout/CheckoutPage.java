package org.tidemark.server.trade.orders.checkout;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.trade.coupons.CouponChoice;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.trade.orders.delivery.Address;
import org.tidemark.server.web.forms.Problems;

/**
 * The checkout as it is shown.
 *
 * @param chosen id of the address that is chosen
 * @param regions names of the regions of the addresses, in the same order
 * @param coupons his coupons beside the basket, those that fit first
 * @param coupon id of the one that is chosen, empty for none
 * @param couponWord a code that was typed and has got none yet
 * @param draft what the order would be; empty where it cannot be worked out
 * @param problems what stands against it
 * @param refusal key of the ledger's refusal, empty for none
 * @param walletFen what is in the wallet
 * @param coins what there is of coins
 * @param basis what the sums were worked out from; empty where what was typed is wrong
 * @param providers by which it can be paid
 * @param submission a name for the form, so that sent twice it places one order
 */
public record CheckoutPage(
        List<Address> addresses,
        List<String> regions,
        String chosen,
        String coinsEntered,
        String walletEntered,
        List<CouponChoice> coupons,
        String coupon,
        String couponWord,
        Optional<Draft> draft,
        Problems problems,
        String refusal,
        long walletFen,
        long coins,
        String basis,
        List<String> providers,
        String submission) {

    public CheckoutPage {
        addresses = List.copyOf(addresses);
        regions = List.copyOf(regions);
        coupons = List.copyOf(coupons);
        providers = List.copyOf(providers);
    }

    /** What the chosen coupon takes off, in fen; 0 for none. */
    public long couponFen() {
        return coupons.stream()
                .filter(one -> one.couponId().equals(coupon))
                .mapToLong(CouponChoice::offFen)
                .sum();
    }

    /** What is off, for the form to bring back. */
    public List<String> off() {
        return draft.map(now -> CouponUses.offs(now.pricing())).orElse(List.of());
    }

    /** Whether it can be placed as it stands. */
    public boolean placeable() {
        return draft.isPresent() && !basis.isEmpty() && refusal.isEmpty();
    }
}
