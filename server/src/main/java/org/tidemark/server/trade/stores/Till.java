package org.tidemark.server.trade.stores;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.disclosures.Disclosures;
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

/** Takes a customer's wish to pay and makes a purchase of it, which settles when it is paid. */
@Service
class Till {

    private static final Pattern NUMBER = Pattern.compile("t[0-9]{18}");

    private final StoreBook stores;
    private final Purchases purchases;
    private final Paying paying;
    private final TillPrices prices;
    private final Disclosures disclosures;
    private final TillOffer offer;
    private final TillProperties settings;

    Till(
            StoreBook stores,
            Purchases purchases,
            Paying paying,
            TillPrices prices,
            Disclosures disclosures,
            TillOffer offer,
            TillProperties settings) {
        this.stores = stores;
        this.purchases = purchases;
        this.paying = paying;
        this.prices = prices;
        this.disclosures = disclosures;
        this.offer = offer;
        this.settings = settings;
    }

    /**
     * Pays, or leads to where it is paid. The same wish again changes nothing and leads there too.
     *
     * @return the path of the page that comes next
     * @throws StoreRefusedException when it cannot be; nothing was taken
     */
    String pay(String storeId, String member, TillWish wish, String device) {
        StoreRecord store = open(storeId);
        Pricing pricing = pricing(store, member, wish);
        if (!NUMBER.matcher(wish.number()).matches()) {
            throw new StoreRefusedException("stores.problem.again");
        }
        boolean outside = pricing.parts().providerFen() > 0;
        if (outside && !paying.offered().contains(wish.provider())) {
            throw new StoreRefusedException("stores.problem.provider");
        }
        if (!disclosures.covers(wish.disclosure(), store.offer(), pricing.totalFen())) {
            throw new StoreRefusedException("stores.problem.unread");
        }
        if (!offer.acceptable(pricing)) {
            throw new StoreRefusedException("stores.problem.again");
        }
        try {
            Purchase placed = place(pricing, wish, device);
            checkSame(pricing, placed);
            return paying.pay(placed.number(), outside ? wish.provider() : "");
        } catch (NumberTakenException others) {
            throw new StoreRefusedException("stores.problem.again");
        } catch (PurchaseProblemException not) {
            throw new StoreRefusedException(
                    switch (not.problem()) {
                        case NOT_COVERED -> "stores.problem.wallet";
                        case PROVIDER -> "stores.problem.provider";
                        case TOO_MANY_UNPAID, TOO_MANY_PIECES -> "stores.problem.unpaid";
                        case UNKNOWN, TOO_LATE -> "stores.problem.again";
                    });
        }
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
                placed -> disclosures.bind(placed.commandId(), wish.disclosure()));
    }

    private StoreRecord open(String storeId) {
        return stores.find(storeId)
                .filter(StoreRecord::open)
                .orElseThrow(() -> new StoreRefusedException("stores.problem.closed"));
    }

    private Pricing pricing(StoreRecord store, String member, TillWish wish) {
        long amountFen = amountFen(wish.amount());
        long walletFen = wish.wallet().isEmpty() ? 0 : fen(wish.wallet(), "stores.problem.part");
        try {
            return prices.of(store, member, amountFen, walletFen);
        } catch (PricingException tooMuch) {
            throw new StoreRefusedException("stores.problem.part");
        }
    }

    /** The amount of a purchase, in fen. */
    long amountFen(String entered) {
        long fen = fen(entered, "stores.problem.amount");
        if (fen <= 0 || fen > settings.mostFen()) {
            throw new StoreRefusedException("stores.problem.amount");
        }
        return fen;
    }

    private static long fen(String entered, String key) {
        return Fen.read(entered).orElseThrow(() -> new StoreRefusedException(key)).fen();
    }

    /** A wish that was sent before may differ: then the buyer has to look at the figures again. */
    private static void checkSame(Pricing asked, Purchase known) {
        Optional<Purchase> same =
                Optional.of(known)
                        .filter(one -> one.buyer().equals(asked.question().buyer()))
                        .filter(one -> one.origin().store().equals(asked.question().store()))
                        .filter(one -> one.paid().equals(asked.parts()));
        if (same.isEmpty()) {
            throw new StoreRefusedException("stores.problem.again");
        }
    }
}
