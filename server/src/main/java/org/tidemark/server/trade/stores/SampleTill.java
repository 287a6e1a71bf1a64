package org.tidemark.server.trade.stores;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.text.Texts;

/** Purchases at tills of the demo, made as customers make them. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleTill {

    private static final String PROVIDER = "demo";
    private static final String NO_DEVICE = "";

    private final StoreBook book;
    private final TillBook orders;
    private final Till till;
    private final TillOffer offer;
    private final NumberSeries numbers;
    private final Texts texts;

    SampleTill(
            StoreBook book,
            TillBook orders,
            Till till,
            TillOffer offer,
            NumberSeries numbers,
            Texts texts) {
        this.book = book;
        this.orders = orders;
        this.till = till;
        this.offer = offer;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** Whether a member has paid at a store before. */
    public boolean knows(String storeId, String memberId) {
        return !orders.ofBuyer(storeId, memberId, 1).isEmpty();
    }

    /** The page on which a purchase is paid; empty where nothing could be shown of it. */
    public Optional<String> buy(String storeId, String memberId, Fen amount) {
        StoreRecord store = book.find(storeId).orElseThrow();
        return offer.shown(store, memberId, amount.fen(), "", texts.in(Language.ZH))
                .disclosure()
                .map(ShownDisclosure::id)
                .map(shown ->
                        till.pay(
                                storeId,
                                memberId,
                                new TillWish(
                                        numbers.next("t"), amount.plain(), "", PROVIDER, shown, ""),
                                NO_DEVICE));
    }
}
