package org.tidemark.server.trade.orders.basket;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.coupons.CutsTold;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderQuotes;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * What somebody means to buy. Before he signs in it stands in a cookie of his; then it becomes his.
 */
@Service
public class Baskets {

    /** With two holds a line and the freight, an order stays within SPEC's 64 holds. */
    static final int MOST_LINES = 30;

    static final int MOST_PIECES = 999;

    private final BasketStore store;
    private final Catalogue catalogue;
    private final OrderQuotes quotes;
    private final BasketPrices prices;
    private final CutsTold cuts;
    private final Clock clock;

    Baskets(
            BasketStore store,
            Catalogue catalogue,
            OrderQuotes quotes,
            BasketPrices prices,
            CutsTold cuts,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.quotes = quotes;
        this.prices = prices;
        this.cuts = cuts;
        this.clock = clock;
    }

    /** A member's pieces by SKU, first put first. */
    public Map<String, Integer> of(String memberId) {
        return store.of(memberId);
    }

    /** Those of them that he means to order now: what he has put off is left out. */
    public Map<String, Integer> chosen(String memberId) {
        return store.chosen(memberId);
    }

    /** A basket as it is shown. */
    Basket look(String memberId, Map<String, Integer> pieces) {
        Basket bare = new Basket(lines(memberId, pieces), Optional.empty(), List.of());
        if (!bare.orderable()) {
            return bare;
        }
        try {
            Pricing list = prices.list(question(memberId), bare.chosen());
            return new Basket(bare.lines(), Optional.of(cuts.goods(list)), cuts.of(list));
        } catch (OrderProblemException cannot) {
            return bare;
        }
    }

    private PriceQuestion question(String memberId) {
        return new PriceQuestion(
                PurchaseKind.SHOP, memberId, "", 0, OffsetDateTime.now(clock), 0, 0);
    }

    /** The same with what the catalogue and the ledger say to them; what is gone is left out. */
    public List<BasketLine> lines(String memberId, Map<String, Integer> pieces) {
        Set<String> putOff = memberId.isEmpty() ? Set.of() : store.putOff(memberId);
        Map<String, Sku> skus = catalogue.skus(pieces.keySet());
        Map<String, String> refusals = refusals(memberId, skus.values());
        List<BasketLine> lines = new ArrayList<>();
        pieces.forEach((skuId, quantity) -> {
            Sku sku = skus.get(skuId);
            if (sku != null) {
                lines.add(
                        new BasketLine(
                                sku,
                                quantity,
                                putOff.contains(skuId),
                                refusals.getOrDefault(skuId, "")));
            }
        });
        return lines;
    }

    /** The repurchase zone is for those who have settled an enrolment order: the ledger knows. */
    private Map<String, String> refusals(String memberId, Collection<Sku> skus) {
        List<Sku> asked =
                skus.stream()
                        .filter(sku -> sku.zone() == Zone.REPURCHASE && sku.onSale())
                        .filter(sku -> !memberId.isEmpty())
                        .toList();
        List<OrderQuote> quoted = quotes.ofEach(memberId, asked);
        Map<String, String> refusals = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            if (quoted.get(i).outcome() instanceof Outcome.Rejected rejected) {
                refusals.put(asked.get(i).skuId(), rejected.refusal().code());
            }
        }
        return refusals;
    }

    /** What was there, with so many more of a SKU. */
    public Map<String, Integer> with(Map<String, Integer> pieces, String skuId, int more) {
        if (more < 1 || more > MOST_PIECES) {
            throw new OrderProblemException(OrderProblem.AMOUNT, skuId);
        }
        if (catalogue.sku(skuId).filter(Sku::onSale).isEmpty()) {
            throw new OrderProblemException(OrderProblem.NOT_ON_SALE, skuId);
        }
        Map<String, Integer> changed = new LinkedHashMap<>(pieces);
        changed.merge(skuId, more, (a, b) -> Math.min(MOST_PIECES, a + b));
        if (changed.size() > MOST_LINES) {
            throw new OrderProblemException(OrderProblem.TOO_MANY, skuId);
        }
        return changed;
    }

    /** So many more of one in this member's. */
    public void add(String memberId, String skuId, int more) {
        store.add(memberId, skuId, more, MOST_PIECES);
    }

    /**
     * So many of each are to be ordered alone: all others are put off. What is not on sale any more
     * is left out.
     *
     * @param pieces by SKU, at least 1 of each
     * @throws OrderProblemException where nothing of it is on sale, or the basket is full
     */
    public void alone(String memberId, Map<String, Integer> pieces) {
        Map<String, Integer> onSale = new LinkedHashMap<>(pieces);
        Map<String, Sku> known = catalogue.skus(pieces.keySet());
        onSale.keySet().removeIf(sku -> !known.containsKey(sku) || !known.get(sku).onSale());
        if (onSale.isEmpty()) {
            throw new OrderProblemException(
                    OrderProblem.NOT_ON_SALE, String.join(" ", pieces.keySet()));
        }
        Map<String, Integer> all = of(memberId);
        all.putAll(onSale);
        if (all.size() > MOST_LINES) {
            throw new OrderProblemException(OrderProblem.TOO_MANY, "");
        }
        store.alone(memberId, onSale);
    }

    /** Puts one off, or takes it up again. */
    void putOff(String memberId, String skuId, boolean off) {
        store.putOff(memberId, skuId, off);
    }

    /** What was put in before he signed in is his now, as far as a basket takes it. */
    void adopt(String memberId, Map<String, Integer> pieces) {
        Map<String, Integer> all = of(memberId);
        Map<String, Sku> known = catalogue.skus(pieces.keySet());
        pieces.forEach((sku, quantity) -> {
            if (!known.containsKey(sku)) {
                return; // gone, or never there
            }
            if (all.containsKey(sku) || all.size() < MOST_LINES) {
                int more = Math.max(quantity, all.getOrDefault(sku, 0));
                all.put(sku, more);
                store.put(memberId, sku, more);
            }
        });
    }

    /** So many of one; 0 takes it out. */
    void put(String memberId, String skuId, int quantity) {
        if (quantity <= 0) {
            store.remove(memberId, List.of(skuId));
        } else if (store.of(memberId).containsKey(skuId)) {
            store.put(memberId, skuId, Math.min(MOST_PIECES, quantity));
        }
    }

    /** What was ordered leaves the basket. */
    public void ordered(String memberId, List<String> skuIds) {
        store.remove(memberId, skuIds);
    }

    /** The member has left. */
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
