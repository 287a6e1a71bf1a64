package org.tidemark.server.trade.orders.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.purchases.model.NotNowException;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.run.Purchases;

/** What happens to parcels by themselves: shipped ones are received, received ones settle. */
@Component
class OrderRounds implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final OrderStore store;
    private final Fulfilment fulfilment;
    private final Purchases purchases;

    OrderRounds(OrderStore store, Fulfilment fulfilment, Purchases purchases) {
        this.store = store;
        this.fulfilment = fulfilment;
        this.purchases = purchases;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return each(store.due(Parcel.Stage.SHIPPED, AT_ONCE), fulfilment::receiveByItself)
                + each(store.due(Parcel.Stage.RECEIVED, AT_ONCE), this::settle);
    }

    /** Its window is over: from here on nothing of it goes back before it is settled. */
    private void settle(PurchaseNumber number) {
        purchases.decide(
                number,
                now -> {
                    Parcel parcel = store.parcel(number);
                    boolean due =
                            parcel.stage() == Parcel.Stage.RECEIVED
                                    && parcel.dueAt() != null
                                    && !parcel.dueAt().isAfter(store.now());
                    return due ? Optional.of(new PurchaseEvent.Settle()) : Optional.empty();
                });
    }

    private static int each(List<PurchaseNumber> numbers, Consumer<PurchaseNumber> work) {
        int done = 0;
        for (PurchaseNumber number : numbers) {
            try {
                work.accept(number);
                done++;
            } catch (NotNowException | OrderProblemException meanwhile) {
                LOG.info("order {} has gone on meanwhile: {}", number, meanwhile.getMessage());
            }
        }
        return done;
    }
}
