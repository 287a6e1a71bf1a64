package org.tidemark.server.trade.orders;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.orders.OrderLine.Wish;
import org.tidemark.server.web.site.Numbers;

/** Turns a basket into an order: what it comes to, what must be read before, and placing it. */
@Service
class Checkout {

    /** The offer of the services programme that delivery is a line of. */
    static final String FREIGHT = "freight";

    static final Duration PAY_WITHIN = Duration.ofMinutes(30);
    private static final int MOST_UNPAID = 5;
    private static final LocalizedText FREIGHT_TITLE = new LocalizedText("运费", "Delivery");
    private static final LocalizedText NONE = new LocalizedText("", "");

    private final OrderStore store;
    private final OrderList list;
    private final Baskets baskets;
    private final FreightStore freight;
    private final Stock stock;
    private final PlansInForce plans;
    private final Disclosures disclosures;
    private final Quotes quotes;
    private final CommandDoor door;
    private final Numbers numbers;

    Checkout(
            OrderStore store,
            OrderList list,
            Baskets baskets,
            FreightStore freight,
            Stock stock,
            PlansInForce plans,
            Disclosures disclosures,
            Quotes quotes,
            CommandDoor door,
            Numbers numbers) {
        this.store = store;
        this.list = list;
        this.baskets = baskets;
        this.freight = freight;
        this.stock = stock;
        this.plans = plans;
        this.disclosures = disclosures;
        this.quotes = quotes;
        this.door = door;
        this.numbers = numbers;
    }

    /**
     * What the basket of a member would come to.
     *
     * @param language of what must be read before; it is kept from now on
     * @throws OrderProblemException where it cannot be ordered, or the parts are too much
     */
    Draft draft(
            String memberId, Delivery delivery, long coinsFen, long walletFen, Language language) {
        List<Wish> wishes = wishes(memberId, delivery);
        List<Parts> parts = spread(wishes, coinsFen, walletFen);
        OrderQuote quote = quote(memberId, delivery, wishes, parts);
        List<ShownDisclosure> shown = new ArrayList<>();
        Draft.byOffer(wishes)
                .forEach((offer, fen) ->
                        disclosures.show(offer, fen, language).ifPresent(shown::add));
        return new Draft(
                wishes,
                parts,
                Parts.mostCoinsFen(wishes.stream().map(Wish::payable).toList()),
                quote.outcome() instanceof Outcome.Rejected rejected
                        ? rejected.refusal().code()
                        : "",
                quote,
                shown);
    }

    private static List<Parts> spread(List<Wish> wishes, long coinsFen, long walletFen) {
        try {
            return Parts.spread(wishes.stream().map(Wish::payable).toList(), coinsFen, walletFen);
        } catch (IllegalArgumentException tooMuch) {
            throw new OrderProblemException(OrderProblem.PARTS, tooMuch.getMessage());
        }
    }

    private OrderQuote quote(
            String memberId, Delivery delivery, List<Wish> wishes, List<Parts> parts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        long wallet = 0;
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            lines.add(
                    Settling.commandLine(wish.offer(), wish.amountFen(), parts.get(i).coinsFen()));
            wallet += parts.get(i).walletFen();
        }
        var command =
                door.read(
                        "order",
                        Command.Order.class,
                        "quote",
                        Settling.command(memberId, lines, wallet, List.of(), delivery.region()));
        return quotes.order(command).value();
    }

    private List<Wish> wishes(String memberId, Delivery delivery) {
        List<BasketLine> lines = baskets.lines(memberId, baskets.of(memberId));
        if (lines.isEmpty()) {
            throw new OrderProblemException(OrderProblem.EMPTY, "");
        }
        Map<String, OfferTerms> offers = offers();
        List<Wish> wishes = new ArrayList<>();
        long grams = 0;
        for (BasketLine line : lines) {
            OfferTerms terms = offers.get(line.sku().offerId());
            if (!line.orderable() || terms == null) {
                throw new OrderProblemException(
                        line.refusal().isEmpty() ? OrderProblem.NOT_ON_SALE : OrderProblem.REFUSED,
                        line.sku().title().zh());
            }
            wishes.add(
                    new Wish(
                            line.sku().skuId(),
                            line.sku().title(),
                            line.sku().variant(),
                            line.sku().pictureId(),
                            terms.id(),
                            terms.coinsPpm(),
                            days(terms.settle()),
                            line.quantity(),
                            line.sku().priceFen()));
            grams += (long) line.sku().weightGrams() * line.quantity();
        }
        long goodsFen = wishes.stream().mapToLong(Wish::amountFen).sum();
        long fee = freight.of(delivery.province()).feeFen(goodsFen, grams);
        OfferTerms offer = offers.get(FREIGHT);
        if (fee > 0 && offer != null) {
            wishes.add(
                    new Wish(
                            "",
                            FREIGHT_TITLE,
                            NONE,
                            "",
                            FREIGHT,
                            offer.coinsPpm(),
                            days(offer.settle()),
                            1,
                            fee));
        }
        return wishes;
    }

    private Map<String, OfferTerms> offers() {
        Map<String, OfferTerms> offers = new HashMap<>();
        plans.offers().forEach((id, offer) -> offers.put(id, offer.terms()));
        return offers;
    }

    private int days(Period period) {
        LocalDate today = store.now().toLocalDate();
        return Math.toIntExact(ChronoUnit.DAYS.between(today, today.plus(period)));
    }

    /**
     * Places the order of a basket: its goods are reserved, its lines fixed.
     *
     * @param shown the ids of what was read before
     * @return its number
     * @throws OrderProblemException where it cannot be placed; the basket is as it was
     */
    String place(
            String memberId,
            Delivery delivery,
            long coinsFen,
            long walletFen,
            List<String> shown,
            Language language) {
        if (list.unpaid(memberId) >= MOST_UNPAID) {
            throw new OrderProblemException(OrderProblem.UNPAID, "");
        }
        Draft draft = draft(memberId, delivery, coinsFen, walletFen, language);
        if (!draft.refusal().isEmpty()) {
            throw new OrderProblemException(OrderProblem.REFUSED, draft.refusal());
        }
        Map<String, String> read = read(draft.wishes(), shown);
        String number = numbers.next("o");
        store.together(() -> {
            enter(number, memberId, delivery, draft, read);
            return null;
        });
        return number;
    }

    /** By offer, what was shown of it. */
    private Map<String, String> read(List<Wish> wishes, List<String> shown) {
        Map<String, String> read = new LinkedHashMap<>();
        Draft.byOffer(wishes)
                .forEach((offer, fen) ->
                        read.put(
                                offer,
                                shown.stream()
                                        .filter(id -> disclosures.covers(id, offer, fen))
                                        .findFirst()
                                        .orElseThrow(() ->
                                                new OrderProblemException(
                                                        OrderProblem.UNREAD, offer))));
        return read;
    }

    private void enter(
            String number,
            String memberId,
            Delivery delivery,
            Draft draft,
            Map<String, String> read) {
        List<OrderLine> lines = new ArrayList<>();
        Map<String, Integer> pieces = new HashMap<>();
        for (int i = 0; i < draft.wishes().size(); i++) {
            Wish wish = draft.wishes().get(i);
            lines.add(OrderLine.ordered(i + 1, wish, draft.parts().get(i)));
            if (!wish.skuId().isEmpty()) {
                pieces.merge(wish.skuId(), wish.quantity(), Integer::sum);
            }
        }
        store.insert(number, memberId, delivery, store.now().plus(PAY_WITHIN), lines);
        if (!stock.reserve(number, pieces)) {
            throw new OrderProblemException(OrderProblem.OUT_OF_STOCK, "");
        }
        List<String> offers = List.copyOf(read.keySet());
        for (int i = 0; i < offers.size(); i++) {
            disclosures.bind(disclosed(number, i), read.get(offers.get(i)));
        }
        baskets.ordered(memberId, List.copyOf(pieces.keySet()));
    }

    /** What was shown before an order was placed, an offer each. */
    List<ShownDisclosure> shownBefore(ShopOrder order) {
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
