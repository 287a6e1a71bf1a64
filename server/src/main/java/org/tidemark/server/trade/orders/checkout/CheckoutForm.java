package org.tidemark.server.trade.orders.checkout;

import java.util.List;
import java.util.Objects;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.forms.RefusedForm;

/**
 * What was entered at the checkout.
 *
 * @param address id of the chosen address
 * @param coins what coins shall pay, in yuan, empty for nothing
 * @param wallet what the wallet shall pay, in yuan, empty for nothing
 * @param coupon id of the chosen coupon, {@link #NO_COUPON} for none, empty for the best
 * @param couponWord a code that shall get one
 * @param shown ids of what was shown before
 * @param read ids of those that he says he has opened
 * @param submission the name of the form: sent twice it places one order
 * @param provider by which the order is paid at once; empty for later
 * @param seen what the sums on the page were worked out from
 * @param off what the page showed as off
 */
record CheckoutForm(
        String address,
        String coins,
        String wallet,
        String coupon,
        String couponWord,
        List<String> shown,
        List<String> read,
        String submission,
        String provider,
        String seen,
        List<String> off) {

    /** In the place of a coupon where none is wished for. */
    static final String NO_COUPON = "none";

    /** What a request leaves out is empty. */
    CheckoutForm {
        address = Objects.requireNonNullElse(address, "");
        coins = Objects.requireNonNullElse(coins, "");
        wallet = Objects.requireNonNullElse(wallet, "");
        coupon = Objects.requireNonNullElse(coupon, "");
        couponWord = Objects.requireNonNullElse(couponWord, "");
        shown = shown == null ? List.of() : List.copyOf(shown);
        read = read == null ? List.of() : List.copyOf(read);
        submission = Objects.requireNonNullElse(submission, "");
        provider = Objects.requireNonNullElse(provider, "");
        seen = Objects.requireNonNullElse(seen, "");
        off = off == null ? List.of() : List.copyOf(off);
    }

    /** As it was sent, where it was not taken; else as the address of the page has it. */
    CheckoutForm orAsSent(RefusedForm sent) {
        return sent.there()
                ? new CheckoutForm(
                        sent.value("address", address),
                        sent.value("coins", coins),
                        sent.value("wallet", wallet),
                        sent.value("coupon", coupon),
                        sent.value("couponWord", couponWord),
                        shown,
                        read,
                        "",
                        "",
                        "",
                        List.of())
                : this;
    }

    /** The same for that address and that coupon, empty for none. */
    CheckoutForm at(String chosen, String withCoupon) {
        return new CheckoutForm(
                chosen, coins, wallet, withCoupon, "", shown, read, "", "", "", List.of());
    }

    /** The same, all of it paid from outside. */
    CheckoutForm withoutParts() {
        return new CheckoutForm(address, "", "", coupon, "", shown, read, "", "", "", List.of());
    }

    /** Coins in hundredths. */
    long coinsFen() {
        return OrderProblemException.amount("coins", coins).fen();
    }

    /** Of the wallet, in fen. */
    long walletFen() {
        return OrderProblemException.amount("wallet", wallet).fen();
    }

    /** The coupon that was chosen; empty for none. */
    String couponChosen() {
        return coupon.equals(NO_COUPON) ? "" : coupon;
    }

    /** What sums are worked out from. */
    String basis() {
        return address + "|" + coinsFen() + "|" + walletFen() + "|" + couponChosen();
    }
}
