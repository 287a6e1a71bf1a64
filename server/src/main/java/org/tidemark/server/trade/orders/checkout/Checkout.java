package org.tidemark.server.trade.orders.checkout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.coupons.CouponChoice;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.Delivery;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderQuotes;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.basket.BasketLine;
import org.tidemark.server.trade.orders.basket.BasketPrices;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceSteps;
import org.tidemark.server.trade.purchases.pricing.Pricing;
import org.tidemark.server.trade.purchases.run.NewPurchase;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Turns a basket into an order: what it comes to, what must be read before, and placing it. */
@Service
public class Checkout {

    /** The field by which a buyer says what he has opened. */
    static final String READ = "read";

    /** Of the coupons that fit, so many are tried for the best. */
    private static final int TRIED = 8;

    private final OrderStore store;
    private final Purchases purchases;
    private final PriceSteps prices;
    private final Baskets baskets;
    private final BasketPrices basketPrices;
    private final Stock stock;
    private final Disclosures disclosures;
    private final OrderQuotes quotes;
    private final CouponUses coupons;
    private final OrderProperties settings;
    private final NumberSeries numbers;

    Checkout(
            OrderStore store,
            Purchases purchases,
            PriceSteps prices,
            Baskets baskets,
            BasketPrices basketPrices,
            Stock stock,
            Disclosures disclosures,
            OrderQuotes quotes,
            CouponUses coupons,
            OrderProperties settings,
            NumberSeries numbers) {
        this.store = store;
        this.purchases = purchases;
        this.prices = prices;
        this.baskets = baskets;
        this.basketPrices = basketPrices;
        this.stock = stock;
        this.disclosures = disclosures;
        this.quotes = quotes;
        this.coupons = coupons;
        this.settings = settings;
        this.numbers = numbers;
    }

    /** A name for a form: whoever sends the same form twice has placed one order. */
    public String submission() {
        return numbers.next("s");
    }

    /** Whether the member has anything in his basket. */
    boolean isWanted(String memberId) {
        return !baskets.chosen(memberId).isEmpty();
    }

    /**
     * The coupons of a member beside his basket.
     *
     * @param all those that fit first
     * @param best the one with which the order comes to least, delivery counted in; empty for none
     */
    public record Offered(List<CouponChoice> all, String best) {

        public Offered {
            all = List.copyOf(all);
        }

        /** What a wish comes to: that coupon where it fits, none where none is wished for. */
        String chosen(String wish) {
            boolean fits = all.stream().anyMatch(one -> one.fits() && one.couponId().equals(wish));
            return fits ? wish : wish.equals(CheckoutForm.NO_COUPON) ? "" : best;
        }
    }

    /**
     * What coupons there are for the basket, and the best of them.
     *
     * @throws OrderProblemException where it cannot be ordered
     */
    Offered offered(String memberId, Delivery delivery) {
        if (!coupons.holdsAny(memberId)) {
            return new Offered(List.of(), "");
        }
        Pricing list = wanted(Pricing.of(question(memberId, delivery, 0, 0, "")));
        Pricing without = Asked.of(() -> prices.of(list));
        List<CouponChoice> all = coupons.choices(without);
        String best = "";
        long least = without.totalFen();
        for (CouponChoice one : all.stream().filter(CouponChoice::fits).limit(TRIED).toList()) {
            PriceQuestion question = question(memberId, delivery, 0, 0, one.couponId());
            long total =
                    Asked.of(() -> prices.of(new Pricing(question, list.lines(), list.discounts())))
                            .totalFen();
            if (total < least) {
                best = one.couponId();
                least = total;
            }
        }
        return new Offered(all, best);
    }

    /** Gives a member a coupon for a code that he typed in that field; gives its id. */
    String claim(String memberId, String field, String code) {
        return coupons.claim(memberId, field, code);
    }

    /** The same without a coupon. */
    public Draft draft(
            String memberId, Delivery delivery, long coinsFen, long walletFen, Language language) {
        return draft(memberId, delivery, coinsFen, walletFen, "", language);
    }

    /**
     * What the basket of a member would come to.
     *
     * @param coupon that he has chosen, empty for none
     * @param language of what must be read before; it is kept from now on
     * @throws OrderProblemException where it cannot be ordered, or the parts are too much
     */
    public Draft draft(
            String memberId,
            Delivery delivery,
            long coinsFen,
            long walletFen,
            String coupon,
            Language language) {
        PriceQuestion question = question(memberId, delivery, coinsFen, walletFen, coupon);
        Pricing pricing = Asked.of(() -> prices.of(wanted(Pricing.of(question))));
        OrderQuote quote = quotes.of(pricing);
        List<ShownDisclosure> shown = new ArrayList<>();
        pricing.byOffer()
                .forEach((offer, fen) ->
                        quote.outlook(offer)
                                .map(outlook -> disclosures.show(outlook, language))
                                .orElseGet(() -> disclosures.showNewcomer(offer, fen, language))
                                .ifPresent(shown::add));
        String refusal =
                quote.outcome() instanceof Outcome.Rejected rejected
                        ? rejected.refusal().code()
                        : "";
        List<String> ids = shown.stream().map(ShownDisclosure::id).toList();
        return new Draft(pricing, refusal, quote, shown, unread(memberId, ids));
    }

    private Set<String> unread(String memberId, List<String> shown) {
        return shown.stream()
                .filter(id -> !disclosures.hasRead(memberId, id))
                .collect(Collectors.toSet());
    }

    /** Notes what a buyer says he has opened, by the ids of what was shown. */
    void opened(String memberId, List<String> read) {
        read.forEach(id -> disclosures.read(memberId, id));
    }

    /**
     * Before the first order of an offer its disclosure is opened, once.
     *
     * @param shown the ids of what was shown
     * @throws FormRefusedException at the field {@value #READ}, where one was never opened
     */
    void mustBeOpened(String memberId, List<String> shown) {
        if (!unread(memberId, shown).isEmpty()) {
            Problems.at(READ, "orders.problem.unopened").orRefuse();
        }
    }

    /**
     * What the page showed as off is off still, or the buyer is told so: the price never changes
     * behind him. A form that has placed its order before is not asked again.
     */
    void mustStillBeOff(
            String submission,
            String memberId,
            Delivery delivery,
            String coupon,
            List<String> off) {
        if (off.isEmpty() || purchases.ofSubmission(submission, memberId).isPresent()) {
            return;
        }
        PriceQuestion question = question(memberId, delivery, 0, 0, coupon);
        coupons.mustStillBeOff(Asked.of(() -> prices.of(wanted(Pricing.of(question)))), off);
    }

    private PriceQuestion question(
            String memberId, Delivery delivery, long coinsFen, long walletFen, String coupon) {
        return new PriceQuestion(
                PurchaseKind.SHOP,
                memberId,
                "",
                delivery.region(),
                store.now(),
                coinsFen,
                walletFen,
                Map.of(CouponChoice.NAME, coupon));
    }

    /** What is in the basket, at list prices. */
    private Pricing wanted(Pricing empty) {
        String memberId = empty.question().buyer();
        List<BasketLine> lines = baskets.lines(memberId, baskets.chosen(memberId));
        if (lines.isEmpty()) {
            throw new OrderProblemException(OrderProblem.EMPTY, "");
        }
        return basketPrices.list(empty.question(), lines);
    }

    /** The same without a coupon. */
    public String place(
            String submission,
            String memberId,
            Delivery delivery,
            long coinsFen,
            long walletFen,
            List<String> shown,
            Language language) {
        return place(submission, memberId, delivery, coinsFen, walletFen, "", shown, language);
    }

    /**
     * Places the order of a basket: its goods are reserved, its lines fixed.
     *
     * @param submission of the form; sent once more it gives the order that it has placed
     * @param coupon that he has chosen, empty for none
     * @param shown the ids of what was read before
     * @return its number
     * @throws OrderProblemException where it cannot be placed; the basket is as it was
     */
    public String place(
            String submission,
            String memberId,
            Delivery delivery,
            long coinsFen,
            long walletFen,
            String coupon,
            List<String> shown,
            Language language) {
        Optional<Purchase> before = purchases.ofSubmission(submission, memberId);
        if (before.isPresent()) {
            return before.get().number().text();
        }
        Draft draft = draft(memberId, delivery, coinsFen, walletFen, coupon, language);
        coupons.mustBeOff(draft.pricing());
        if (!draft.refusal().isEmpty()) {
            throw new OrderProblemException(OrderProblem.REFUSED, draft.refusal());
        }
        Map<String, String> read = read(draft, shown);
        NewPurchase wish =
                new NewPurchase(
                        new PurchaseNumber(numbers.next("o")),
                        PurchaseKind.SHOP,
                        new Purchase.Origin(submission, memberId, "", delivery.region(), ""),
                        settings.payWithin(),
                        draft.pricing().ordered(),
                        draft.pricing().discounts());
        return Asked.of(() ->
                        purchases.place(
                                wish,
                                placed -> {
                                    enter(placed, delivery, read);
                                    coupons.placed(placed, coupon);
                                }))
                .number()
                .text();
    }

    /** By offer, what was shown of it. */
    private Map<String, String> read(Draft draft, List<String> shown) {
        Map<String, String> read = new LinkedHashMap<>();
        draft.pricing()
                .byOffer()
                .keySet()
                .forEach(offer ->
                        read.put(
                                offer,
                                shown.stream()
                                        .filter(id -> covers(id, draft.quote(), offer))
                                        .findFirst()
                                        .orElseThrow(() ->
                                                new OrderProblemException(
                                                        OrderProblem.UNREAD, offer))));
        return read;
    }

    private boolean covers(String shown, OrderQuote quote, String offer) {
        return quote.outlook(offer).filter(now -> disclosures.covers(shown, now)).isPresent();
    }

    private void enter(Purchase placed, Delivery delivery, Map<String, String> read) {
        String number = placed.number().text();
        Map<String, Integer> pieces = new HashMap<>();
        for (PurchaseLine line : placed.goods()) {
            pieces.merge(line.skuId(), line.quantity(), Integer::sum);
        }
        // Another form may have ordered the same basket meanwhile.
        if (!baskets.chosen(placed.buyer()).entrySet().containsAll(pieces.entrySet())) {
            throw new OrderProblemException(OrderProblem.STATE, "the basket has changed");
        }
        store.keep(Parcel.waiting(number, delivery));
        if (!stock.reserve(number, pieces)) {
            throw new OrderProblemException(OrderProblem.OUT_OF_STOCK, "");
        }
        int index = 0;
        for (String shown : read.values()) {
            disclosures.bind(disclosed(number, index), shown);
            disclosures.read(placed.buyer(), shown);
            index++;
        }
        baskets.ordered(placed.buyer(), List.copyOf(pieces.keySet()));
    }

    /** What was shown before an order was placed, an offer each. */
    public List<ShownDisclosure> shownBefore(ShopOrder order) {
        List<ShownDisclosure> shown = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            disclosures.ofOrder(disclosed(order.number(), i)).ifPresent(shown::add);
        }
        return shown;
    }

    /** The first stands under the id of the ledger's order, as everywhere. */
    private static String disclosed(String number, int index) {
        return "order-" + number + (index == 0 ? "" : "/" + (index + 1));
    }
}
