package org.tidemark.server.trade.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.trade.catalogue.StockStore.Reservation;
import org.tidemark.server.web.forms.Fault;

/**
 * What is there, exactly: what is promised to an order is on the shelf, and nothing is promised
 * twice.
 *
 * <p>Each call is whole or nothing, alone or inside the caller's transaction (a savepoint there).
 * The row of the order is locked first, then those of the SKUs in the order of their ids, each by
 * an update that says its own condition; so calls wait for each other, but never in a circle.
 */
@Service
public class Stock {

    private final StockStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Stock(StockStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Sets goods aside for an order, all or nothing. The same order again is harmless: it holds
     * what it held.
     *
     * @param skuQuantities at least one SKU, each above 0
     * @return whether all of it is set aside, or was taken already; false where something is not
     *     there, and where the order's reservation was released before
     * @throws StockProblemException when a quantity is not above 0, when there are none, or when
     *     the order holds other goods
     */
    public boolean reserve(String orderNumber, Map<String, Integer> skuQuantities) {
        SortedMap<String, Integer> wanted = new TreeMap<>(skuQuantities);
        if (wanted.isEmpty() || wanted.values().stream().anyMatch(quantity -> quantity <= 0)) {
            throw new StockProblemException(
                    "order " + orderNumber + " must reserve at least one of each SKU: " + wanted);
        }
        return did(() -> {
            if (!store.openReservation(orderNumber, now())) {
                return repeated(orderNumber, wanted);
            }
            return wanted.entrySet().stream()
                    .allMatch(one -> store.setAside(orderNumber, one.getKey(), one.getValue()));
        });
    }

    private boolean repeated(String orderNumber, Map<String, Integer> wanted) {
        if (!store.reserved(orderNumber).equals(wanted)) {
            throw new StockProblemException(
                    "order " + orderNumber + " has reserved other goods; take a new number");
        }
        return store.reservation(orderNumber) != Reservation.RELEASED;
    }

    /**
     * Gives back what was set aside for an order: it may be bought again.
     *
     * @return whether the reservation is released, now or before; false where there is none, or
     *     where the goods were taken
     */
    public boolean release(String orderNumber) {
        return did(() -> {
            if (!store.endReservation(orderNumber, Reservation.RELEASED)) {
                return store.reservation(orderNumber) == Reservation.RELEASED;
            }
            store.reserved(orderNumber).forEach(store::free);
            return true;
        });
    }

    /**
     * The order is shipped: what was set aside leaves the shelves.
     *
     * @return whether it has left, now or before; false where there is no reservation, or where it
     *     was released
     */
    public boolean take(String orderNumber) {
        return did(() -> {
            if (!store.endReservation(orderNumber, Reservation.TAKEN)) {
                return store.reservation(orderNumber) == Reservation.TAKEN;
            }
            store.reserved(orderNumber)
                    .forEach((sku, quantity) -> {
                        store.leave(sku, quantity);
                        store.enter(
                                sku, StockEntry.Kind.TAKEN, -quantity, orderNumber, "", "", now());
                    });
            return true;
        });
    }

    /**
     * Goods of a return lie on the shelf again; the same return and SKU again is harmless. Whoever
     * puts several SKUs back inside one transaction does so in the order of their ids.
     *
     * @param quantity above 0
     * @throws StockProblemException when it is not, or there is no such SKU
     */
    public void putBack(String skuId, int quantity, String returnNumber) {
        if (quantity <= 0 || returnNumber.isBlank()) {
            throw new StockProblemException(
                    "a return puts back at least one and has a number: "
                            + quantity
                            + " of "
                            + skuId
                            + " by \""
                            + returnNumber
                            + "\"");
        }
        did(() -> {
            requireKnown(skuId);
            if (store.enter(
                    skuId, StockEntry.Kind.PUT_BACK, quantity, returnNumber, "", "", now())) {
                store.arrive(skuId, quantity);
            }
            return true;
        });
    }

    /**
     * Staff book goods in, or out with a quantity below zero.
     *
     * @return false where so many are not free to leave
     * @throws StockProblemException when nothing is booked, no reason is given, or there is no such
     *     SKU
     */
    boolean book(String skuId, int quantity, String reason, String by) {
        if (quantity == 0 || reason.isBlank()) {
            throw new StockProblemException(
                    "a booking of " + skuId + " needs a quantity other than 0 and a reason");
        }
        return did(() -> {
            requireKnown(skuId);
            return store.arrive(skuId, quantity)
                    && store.enter(skuId, StockEntry.Kind.BOOKED, quantity, "", reason, by, now());
        });
    }

    /** What is told where so many are not free to leave. */
    static Fault notFree(String field, int change) {
        return Fault.at(field, "catalogue.bad.notFree", Integer.toString(change));
    }

    private void requireKnown(String skuId) {
        if (store.level(skuId).isEmpty()) {
            throw new StockProblemException("there is no SKU \"" + skuId + "\"");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Does all of it, or nothing where the answer is false. */
    private boolean did(BooleanSupplier work) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean done = work.getAsBoolean();
                    if (!done) {
                        status.setRollbackOnly();
                    }
                    return done;
                }));
    }
}
