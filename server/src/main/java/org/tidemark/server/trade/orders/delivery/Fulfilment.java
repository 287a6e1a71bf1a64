package org.tidemark.server.trade.orders.delivery;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.MessageKind;
import org.tidemark.server.people.messages.Messages;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderHome;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.text.TypedText;

/** Ships orders, and takes their receipt: the buyer's word, or ten days after shipping. */
@Service
public class Fulfilment {

    static final int MAX_CARRIER = 40;
    static final int MAX_TRACKING = 60;

    private static final MessageKind LEFT = MessageKind.of("orders.message.shipped", 10);

    private final OrderStore store;
    private final Purchases purchases;
    private final Stock stock;
    private final Messages messages;

    Fulfilment(OrderStore store, Purchases purchases, Stock stock, Messages messages) {
        this.store = store;
        this.purchases = purchases;
        this.stock = stock;
        this.messages = messages;
    }

    @Bean
    static MessageKind orderShippedMessage() {
        return LEFT;
    }

    /** Staff hand a paid order to a carrier: its goods leave the shelves. */
    public void ship(String number, String carrier, String tracking, String who) {
        if (!isTelling(carrier, MAX_CARRIER)) {
            throw new OrderProblemException(OrderProblem.REASON, "carrier", number);
        }
        if (!isTelling(tracking, MAX_TRACKING)) {
            throw new OrderProblemException(OrderProblem.REASON, "tracking", number);
        }
        Asked.of(() ->
                purchases.decide(
                        store.number(number), now -> handOver(now, carrier, tracking, who)));
    }

    /** The same as one of many in a transaction of the caller. */
    public void shipAmongOthers(
            PurchaseNumber number, String carrier, String tracking, String who) {
        Asked.of(() -> {
            purchases.decideAmongOthers(number, now -> handOver(now, carrier, tracking, who));
            return number;
        });
    }

    static boolean isTelling(String text, int longest) {
        return !text.isBlank() && TypedText.length(text) <= longest;
    }

    private Optional<PurchaseEvent> handOver(
            Purchase now, String carrier, String tracking, String who) {
        Parcel parcel = at(now, Parcel.Stage.WAITING);
        stock.take(now.number().text());
        store.keep(
                parcel.shipped(
                        carrier.strip(),
                        tracking.strip(),
                        store.now().plus(Parcel.RECEIVED_AFTER)));
        String number = now.number().text();
        messages.tell(
                now.buyer(),
                LEFT,
                new MessageContent("shipped:" + number, number, 0, OrderHome.page(number)));
        return Optional.of(
                new PurchaseEvent.HandOver(who, carrier.strip() + " " + tracking.strip()));
    }

    /** The parcel of a paid order, which is at that stage. */
    private Parcel at(Purchase purchase, Parcel.Stage stage) {
        Parcel parcel = store.parcel(purchase.number());
        if (purchase.state() != PurchaseState.PAID || parcel.stage() != stage) {
            throw new OrderProblemException(OrderProblem.STATE, purchase.number().text());
        }
        return parcel;
    }

    /** The buyer has it. */
    public void receive(String memberId, String number) {
        receive(store.mine(memberId, number).purchase().number(), Step.BUYER);
    }

    /** Long enough on its way to have come. */
    void receiveByItself(PurchaseNumber number) {
        receive(number, Step.PLATFORM);
    }

    private void receive(PurchaseNumber number, String who) {
        purchases.within(
                number,
                now -> {
                    Parcel parcel = at(now, Parcel.Stage.SHIPPED);
                    OffsetDateTime at = store.now();
                    store.keep(parcel.received(at, at.plusDays(now.settleDays())));
                    purchases.note(number, "received", who, "");
                    return true;
                });
    }
}
