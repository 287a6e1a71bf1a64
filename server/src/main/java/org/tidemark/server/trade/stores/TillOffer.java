package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.trade.coupons.CouponChoice;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.trade.purchases.pricing.Pricing;
import org.tidemark.server.trade.purchases.pricing.PricingException;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.text.Wording;

/** Works out what a customer is shown before he pays. */
@Component
public class TillOffer {

    /** A quote is of the moment in which it is asked for. */
    private static final Header NOW = Header.of("till-preview", Timestamp.EARLIEST);

    private final TillPrices prices;
    private final Quotes quotes;
    private final Disclosures disclosures;
    private final OwnTakes takes;
    private final LedgerGateway ledger;
    private final CouponUses coupons;

    TillOffer(
            TillPrices prices,
            Quotes quotes,
            Disclosures disclosures,
            OwnTakes takes,
            LedgerGateway ledger,
            CouponUses coupons) {
        this.prices = prices;
        this.quotes = quotes;
        this.disclosures = disclosures;
        this.takes = takes;
        this.ledger = ledger;
        this.coupons = coupons;
    }

    /**
     * What is shown before a payment.
     *
     * @param amountFen of the purchase, 0 where none is entered yet
     * @param quote what it would earn
     * @param disclosure what the buyer is told; empty where there is no quote
     * @param listFen what was entered
     * @param coupon how the coupon that was chosen fits; empty where none was
     * @param binds whether this purchase would make the owner the buyer's sponsor
     */
    public record Shown(
            long amountFen,
            Preview<OrderQuote> quote,
            Optional<ShownDisclosure> disclosure,
            long listFen,
            Optional<CouponChoice> coupon,
            boolean binds) {}

    /** Nothing to show yet, and why. */
    static Shown none(String hint) {
        return new Shown(0, Preview.none(hint), Optional.empty(), 0, Optional.empty(), false);
    }

    /** What a purchase of that amount would earn the member, and what he is told. */
    Shown shown(StoreRecord store, String member, long amountFen, String coupon, Wording wording) {
        try {
            Pricing pricing = prices.of(store, member, amountFen, 0, coupon);
            var seen = quotes.order(order(pricing));
            if (seen.value().outcome() instanceof Outcome.Rejected rejected) {
                return none(wording.say("refusal." + rejected.refusal().code()));
            }
            return new Shown(
                    pricing.totalFen(),
                    new Preview<>(Optional.of(seen.value()), "", seen.seq()),
                    seen.value()
                            .outlook(store.offer())
                            .flatMap(outlook ->
                                    disclosures.show(
                                            outlook, wording.language(), costPpm(store, pricing))),
                    amountFen,
                    coupon.isEmpty()
                            ? Optional.empty()
                            : coupons.choice(prices.of(store, member, amountFen, 0, ""), coupon),
                    binds(store.id(), member, store.offer()));
        } catch (PricingException bad) {
            return none(wording.say("stores.problem.amount"));
        } catch (LedgerException.Capacity full) {
            return none(wording.say("problem.beyond-capacity"));
        }
    }

    /** What part of what is paid the store is owed; more of less where a coupon is off. */
    private int costPpm(StoreRecord store, Pricing pricing) {
        return pricing.discounts().isEmpty()
                ? takes.costPpm(store.id())
                : Math.toIntExact(
                        Exact.mulDivFloor(
                                pricing.lines().getFirst().supplyFen(),
                                Exact.ONE_PPM,
                                pricing.totalFen()));
    }

    /** What would become of such a purchase now: nobody pays for what the ledger would refuse. */
    OrderQuote quote(Pricing pricing) {
        return quotes.order(order(pricing)).value();
    }

    private static Command.Order order(Pricing pricing) {
        return new Command.Order(
                NOW,
                pricing.question().buyer(),
                pricing.lines().stream()
                        .map(line ->
                                new Command.OrderLine(
                                        line.terms().offer(),
                                        line.amountFen(),
                                        0,
                                        Command.NONE,
                                        line.supplyFen()))
                        .toList(),
                0,
                List.of(),
                pricing.question().store(),
                Command.NO_REGION);
    }

    /** What anybody may read about purchases here, with an example. */
    Optional<ShownDisclosure> example(StoreRecord store, long amountFen, Wording wording) {
        return disclosures.showNewcomer(
                store.offer(), amountFen, wording.language(), takes.costPpm(store.id()));
    }

    /** SPEC 5.2 step 1. */
    private boolean binds(String store, String member, String offer) {
        return Waiting.on(ledger.read(view -> binds(view, store, member, offer))).value();
    }

    private static boolean binds(LedgerView view, String store, String member, String offer) {
        int buyer = view.memberIndex(member);
        int index = view.storeIndex(store);
        if (buyer < 0 || index < 0 || view.member(buyer).sponsor() >= 0 || !locks(view, offer)) {
            return false;
        }
        int each = view.store(index).owner();
        while (each >= 0) {
            if (each == buyer) {
                return false; // the owner himself, or one below the buyer
            }
            each = view.member(each).sponsor();
        }
        return true;
    }

    private static boolean locks(LedgerView view, String offer) {
        for (int p = 0; p < view.programmeCount(); p++) {
            boolean sells = view.plan(p).offers().stream().anyMatch(o -> o.id().equals(offer));
            if (sells) {
                return view.plan(p)
                        .block(StoreTerms.class)
                        .filter(StoreTerms::lockBuyers)
                        .isPresent();
            }
        }
        return false;
    }
}
