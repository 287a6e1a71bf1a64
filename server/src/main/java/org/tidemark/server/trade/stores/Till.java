package org.tidemark.server.trade.stores;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.pricing.Pricing;
import org.tidemark.server.trade.purchases.pricing.PricingException;
import org.tidemark.server.trade.purchases.run.NewPurchase;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.trade.purchases.run.PurchaseProblemException;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.trade.purchases.store.NumberTakenException;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.Wording;

/** Takes a customer's wish to pay and makes a purchase of it, which settles when it is paid. */
@Service
class Till {

    private static final Problems AGAIN = Problems.whole("stores.problem.again");

    private final StoreBook stores;
    private final Purchases purchases;
    private final Paying paying;
    private final TillPrices prices;
    private final Disclosures disclosures;
    private final TillOffer offer;
    private final TillRight.Finder rights;
    private final TillProperties settings;
    private final CouponUses coupons;

    Till(
            StoreBook stores,
            Purchases purchases,
            Paying paying,
            TillPrices prices,
            Disclosures disclosures,
            TillOffer offer,
            TillRight.Finder rights,
            TillProperties settings,
            CouponUses coupons) {
        this.stores = stores;
        this.purchases = purchases;
        this.paying = paying;
        this.prices = prices;
        this.disclosures = disclosures;
        this.offer = offer;
        this.rights = rights;
        this.settings = settings;
        this.coupons = coupons;
    }

    /**
     * Pays, or leads to where it is paid. The same wish again changes nothing and leads there too.
     *
     * @return the path of the page that comes next
     * @throws FormRefusedException when it cannot be; nothing was taken
     */
    String pay(String storeId, String member, TillWish wish, String device) {
        StoreRecord store = open(storeId);
        if (ownSale(store, member)) {
            Problems.whole("stores.problem.own").orRefuse();
        }
        wish.problems(most()).orRefuse();
        Optional<Purchase> known =
                wish.coupon().isEmpty()
                        ? Optional.empty()
                        : purchases.ofSubmission(wish.number(), member);
        if (known.isPresent()) {
            return again(known.get(), storeId, wish);
        }
        Pricing pricing = pricing(store, member, wish);
        coupons.mustBeOff(pricing);
        boolean outside = pricing.parts().providerFen() > 0;
        if (outside && !paying.offered().contains(wish.provider())) {
            Problems.at("provider", "stores.problem.provider").orRefuse();
        }
        OrderQuote now = offer.quote(pricing);
        if (!now.outcome().accepted()) {
            AGAIN.orRefuse();
        }
        if (now.outlook(store.offer())
                .filter(outlook -> disclosures.covers(wish.disclosure(), outlook))
                .isEmpty()) {
            Problems.whole("stores.problem.unread").orRefuse();
        }
        try {
            Purchase placed = place(pricing, wish, device);
            checkSame(pricing, placed);
            return paying.pay(placed.number(), outside ? wish.provider() : "");
        } catch (NumberTakenException | PaymentRefusedException others) {
            throw new FormRefusedException(AGAIN, others);
        } catch (PurchaseProblemException not) {
            Problems problems =
                    switch (not.problem()) {
                        case NOT_COVERED -> Problems.at("wallet", "stores.problem.wallet");
                        case PROVIDER -> Problems.at("provider", "stores.problem.provider");
                        case TOO_MANY_UNPAID, TOO_MANY_PIECES ->
                                Problems.whole("stores.problem.unpaid");
                        case UNKNOWN, TOO_LATE -> AGAIN;
                    };
            throw new FormRefusedException(problems, not);
        }
    }

    /** Its coupon is used by itself: it is led to where it was led before. */
    private String again(Purchase known, String storeId, TillWish wish) {
        if (!known.origin().store().equals(storeId)) {
            AGAIN.orRefuse();
        }
        try {
            return paying.pay(
                    known.number(), known.paid().providerFen() > 0 ? wish.provider() : "");
        } catch (PurchaseProblemException not) {
            throw new FormRefusedException(AGAIN, not);
        }
    }

    /**
     * What is shown of an amount that was typed.
     *
     * @param member empty where nobody is signed in
     * @param coupon that he has chosen, empty for none
     */
    TillOffer.Shown shown(
            StoreRecord store, String member, String amount, String coupon, Wording wording) {
        if (member.isEmpty() || amount.isBlank() || !store.open()) {
            return TillOffer.none(wording.say("stores.pay.none"));
        }
        Optional<Fault> wrong = TillWish.amountProblems(amount, most()).all().stream().findFirst();
        if (wrong.isPresent()) {
            return TillOffer.none(wrong.get().text(wording));
        }
        long fen = Fen.read(amount).orElseThrow().fen();
        return offer.shown(store, member, fen, coupon, wording);
    }

    /** Whether it would be a sale to oneself, which is no sale here. */
    boolean ownSale(StoreRecord store, String member) {
        return !settings.ownPurchases() && rights.has(store, member);
    }

    private Purchase place(Pricing pricing, TillWish wish, String device) {
        return purchases.place(
                new NewPurchase(
                        new PurchaseNumber(wish.number()),
                        PurchaseKind.TILL,
                        new Purchase.Origin(
                                wish.number(),
                                pricing.question().buyer(),
                                pricing.question().store(),
                                0,
                                device),
                        settings.payWithin(),
                        pricing.ordered(),
                        pricing.discounts()),
                placed -> {
                    disclosures.bind(placed.commandId(), wish.disclosure());
                    coupons.placed(placed, wish.coupon());
                });
    }

    private StoreRecord open(String storeId) {
        return stores.find(storeId)
                .filter(StoreRecord::open)
                .orElseThrow(
                        () -> new FormRefusedException(Problems.whole("stores.problem.closed")));
    }

    private Pricing pricing(StoreRecord store, String member, TillWish wish) {
        try {
            return prices.of(store, member, wish.amountFen(), wish.walletFen(), wish.coupon());
        } catch (PricingException tooMuch) {
            throw new FormRefusedException(Problems.at("wallet", "stores.problem.part"), tooMuch);
        }
    }

    /** The most that is paid at once. */
    Fen most() {
        return new Fen(settings.mostFen());
    }

    /** A wish that was sent before may differ: then the buyer has to look at the figures again. */
    private static void checkSame(Pricing asked, Purchase known) {
        Optional<Purchase> same =
                Optional.of(known)
                        .filter(one -> one.buyer().equals(asked.question().buyer()))
                        .filter(one -> one.origin().store().equals(asked.question().store()))
                        .filter(one -> one.paid().equals(asked.parts()));
        if (same.isEmpty()) {
            AGAIN.orRefuse();
        }
    }
}
