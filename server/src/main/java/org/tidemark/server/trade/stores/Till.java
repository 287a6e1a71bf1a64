package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.holds.HeldAsset;
import org.tidemark.server.kernel.holds.Holds;
import org.tidemark.server.money.payments.Bill;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.web.text.Wording;

/** Takes a customer's wish to pay, up to the moment at which the money has come or is set aside. */
@Service
class Till {

    private static final Pattern NUMBER = Pattern.compile("t[0-9]{18}");
    private static final int LONGEST_DESCRIPTION = 120;

    private final StoreBook stores;
    private final TillBook orders;
    private final TillSettlement settlement;
    private final Holds holds;
    private final Payments payments;
    private final Disclosures disclosures;
    private final TillOffer offer;
    private final TillProperties settings;
    private final Clock clock;

    Till(
            StoreBook stores,
            TillBook orders,
            TillSettlement settlement,
            Holds holds,
            Payments payments,
            Disclosures disclosures,
            TillOffer offer,
            TillProperties settings,
            Clock clock) {
        this.stores = stores;
        this.orders = orders;
        this.settlement = settlement;
        this.holds = holds;
        this.payments = payments;
        this.disclosures = disclosures;
        this.offer = offer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Pays, or leads to where it is paid. The same wish again changes nothing and leads there too.
     *
     * @return the path of the page that comes next
     * @throws StoreRefusedException when it cannot be; nothing was taken
     */
    String pay(String storeId, String member, TillWish wish, String device, Wording wording) {
        StoreRecord store = open(storeId);
        TillOrder asked = asked(store, member, wish, device);
        if (!offer.acceptable(asked)) {
            throw new StoreRefusedException("stores.problem.again");
        }
        if (!orders.enter(asked)) {
            checkSame(asked, orders.find(asked.number()).orElseThrow());
        }
        TillOrder order = orders.find(asked.number()).orElseThrow();
        if (order.state() != TillState.OPEN) {
            return page(order);
        }
        disclosures.bind(order.command(), order.disclosure());
        if (order.walletFen() > 0 && !setAside(order)) {
            throw new StoreRefusedException("stores.problem.wallet");
        }
        if (order.providerFen() == 0) {
            if (orders.move(order.number(), TillState.OPEN, TillState.PAID, "")) {
                settlement.settle(order.number());
            }
            return page(order);
        }
        return payments.open(
                order.provider(),
                new Bill(
                        order.number(),
                        member,
                        order.providerFen(),
                        description(store, wording),
                        order.expiresAt().toInstant()));
    }

    /** A refused hold ends the purchase: its number is used up. */
    private boolean setAside(TillOrder order) {
        if (holds.place(order.member(), order.hold(), HeldAsset.MONEY, order.walletFen()).held()) {
            return true;
        }
        orders.move(order.number(), TillState.OPEN, TillState.CLOSED, "insufficient-wallet");
        orders.holdEnded(order.number());
        return false;
    }

    private StoreRecord open(String storeId) {
        return stores.find(storeId)
                .filter(StoreRecord::open)
                .orElseThrow(() -> new StoreRefusedException("stores.problem.closed"));
    }

    private TillOrder asked(StoreRecord store, String member, TillWish wish, String device) {
        if (!NUMBER.matcher(wish.number()).matches()) {
            throw new StoreRefusedException("stores.problem.again");
        }
        long amountFen = amountFen(wish.amount());
        long walletFen = wish.wallet().isEmpty() ? 0 : fen(wish.wallet(), "stores.problem.part");
        if (walletFen > amountFen) {
            throw new StoreRefusedException("stores.problem.part");
        }
        boolean provider = walletFen < amountFen;
        if (provider && !payments.offered().contains(wish.provider())) {
            throw new StoreRefusedException("stores.problem.provider");
        }
        if (!disclosures.covers(wish.disclosure(), store.offer(), amountFen)) {
            throw new StoreRefusedException("stores.problem.unread");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new TillOrder(
                wish.number(),
                store.id(),
                member,
                store.offer(),
                amountFen,
                walletFen,
                provider ? wish.provider() : "",
                device,
                wish.disclosure(),
                TillState.OPEN,
                walletFen > 0,
                now,
                now.plus(settings.payWithin()),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                "");
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
        OptionalLong fen = Yuan.fen(entered);
        return fen.orElseThrow(() -> new StoreRefusedException(key));
    }

    private static void checkSame(TillOrder asked, TillOrder known) {
        if (!asked.member().equals(known.member())
                || !asked.storeId().equals(known.storeId())
                || asked.amountFen() != known.amountFen()
                || asked.walletFen() != known.walletFen()
                || !asked.provider().equals(known.provider())) {
            throw new StoreRefusedException("stores.problem.again");
        }
    }

    private static String description(StoreRecord store, Wording wording) {
        String text = wording.language() == Language.ZH ? store.name().zh() : store.name().en();
        return text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION));
    }

    /** Where a purchase is shown to its buyer. */
    static String page(TillOrder order) {
        return "/s/" + order.storeId() + "/orders/" + order.number();
    }

    /** The fields of the command that settles an order. */
    static Map<String, Object> fields(TillOrder order) {
        Map<String, Object> fields =
                fields(order.storeId(), order.member(), order.offer(), order.amountFen());
        if (order.walletFen() > 0) {
            fields.put("wallet", Yuan.of(order.walletFen()));
            fields.put("holds", List.of(order.hold()));
        }
        return fields;
    }

    /** The fields of an order that is paid from outside. */
    static Map<String, Object> fields(String store, String member, String offer, long amountFen) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("member", member);
        fields.put("lines", List.of(Map.of("offer", offer, "amount", Yuan.of(amountFen))));
        fields.put("store", store);
        return fields;
    }
}
