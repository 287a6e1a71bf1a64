package org.tidemark.server.trade.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.trade.screening.Review.State;
import org.tidemark.server.trade.screening.rings.RingFigures;
import org.tidemark.server.trade.screening.rings.Rings;
import org.tidemark.server.trade.screening.rings.SharedThings;

/** The front of the screening: asked before an order settles, and told what a person decided. */
@Service
public class Screening {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);
    private static final int AT_ONCE = 100;

    /** A purchase below 20.00 is tiny. */
    private static final long TINY_FEN = 2_000;

    private final ReviewStore reviews;
    private final ScreenedOrders orders;
    private final Rings rings;
    private final DeviceStore devices;
    private final Kinship kinship;
    private final Limits limits;
    private final ScreeningProperties settings;
    private final ObjectProvider<ReviewListener> listeners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Screening(
            ReviewStore reviews,
            ScreenedOrders orders,
            Rings rings,
            DeviceStore devices,
            Kinship kinship,
            Limits limits,
            ScreeningProperties settings,
            ObjectProvider<ReviewListener> listeners,
            TransactionTemplate transaction,
            Clock clock) {
        this.reviews = reviews;
        this.orders = orders;
        this.rings = rings;
        this.devices = devices;
        this.kinship = kinship;
        this.limits = limits;
        this.settings = settings;
        this.listeners = listeners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Decides whether a purchase may settle. An order that was asked about before gets the decision
     * as it stands now, whatever else the facts say this time.
     */
    public Decision beforeSettlement(ScreenedSettlement facts) {
        Optional<Review> known = reviews.find(facts.orderNumber());
        if (known.isPresent()) {
            return known.get().decision();
        }
        ScreenedOrder order = known(facts);
        transaction.executeWithoutResult(status -> {
            if (reviews.enter(order)) {
                Scoring scoring =
                        Scoring.of(
                                order,
                                orders.around(order, limits.fen(settings)),
                                ring(order),
                                settings,
                                clock.getZone());
                reviews.decide(
                        order.orderNumber(),
                        scoring,
                        scoring.holds(settings) ? State.HELD : State.PASSED);
            }
        });
        return reviews.find(facts.orderNumber()).orElseThrow().decision();
    }

    private RingFigures ring(ScreenedOrder order) {
        return rings.enter(
                new SharedThings(
                        order.orderNumber(),
                        order.member(),
                        order.at(),
                        order.amountFen() < TINY_FEN,
                        order.device(),
                        orders.addressOf(order.member()).orElse(""),
                        order.store(),
                        order.kin().size() > 1 ? order.kin().get(1) : ""),
                members -> orders.redeemed(members, order.at()));
    }

    private ScreenedOrder known(ScreenedSettlement facts) {
        Kinship.Standing standing = kinship.of(facts.memberId(), facts.storeId());
        Instant since = devices.firstSeen(facts.memberId(), facts.deviceToken(), "", facts.at());
        // The till binds buyers to the owner: only who was below him before counts as his own.
        List<Boolean> first =
                facts.storeId().isEmpty()
                        ? List.of()
                        : orders.firstOwnLine(facts.storeId(), facts.memberId());
        return new ScreenedOrder(
                facts.orderNumber(),
                facts.kind(),
                facts.memberId(),
                facts.storeId(),
                standing.storeOwner(),
                facts.amountFen(),
                facts.at(),
                facts.deviceToken(),
                standing.kin(),
                first.isEmpty() ? standing.belowOwner() : first.getFirst(),
                since);
    }

    /** How an order that was looked at stands; empty where nobody asked about it. */
    public Optional<Review> find(String orderNumber) {
        return reviews.find(orderNumber);
    }

    /**
     * The buyer of a held order asks for a person's decision; it moves to the front of the queue.
     *
     * @return false where there is no such order of his that waits
     */
    public boolean askPerson(String orderNumber, String memberId) {
        return reviews.askPerson(orderNumber, memberId);
    }

    /**
     * A person lets a held order pass.
     *
     * @return false where it does not wait (any more)
     */
    public boolean release(String orderNumber, String by, String note) {
        return close(orderNumber, State.RELEASED, by, note);
    }

    /**
     * A person rejects a held order; its owner sends the money back.
     *
     * @return false where it does not wait (any more)
     */
    public boolean reject(String orderNumber, String by, String note) {
        return close(orderNumber, State.REJECTED, by, note);
    }

    private boolean close(String orderNumber, State state, String by, String note) {
        if (by.isBlank() || note.isBlank()) {
            throw new IllegalArgumentException(
                    "a decision about order " + orderNumber + " has a name and a reason");
        }
        boolean closed = reviews.close(orderNumber, state, by, note);
        if (closed) {
            tell(reviews.find(orderNumber).orElseThrow());
        }
        return closed;
    }

    /** Tells again of decisions that were not acted upon; gives how many it told with success. */
    int tellUntold() {
        int told = 0;
        for (Review review : reviews.untold(AT_ONCE)) {
            told += tell(review) ? 1 : 0;
        }
        return told;
    }

    private boolean tell(Review review) {
        String number = review.orderNumber();
        Optional<ReviewListener> owner =
                listeners.orderedStream().filter(each -> each.concerns(number)).findFirst();
        if (owner.isEmpty()) {
            LOG.warn("nobody acts on the decision about order {}; it is told again later", number);
            return false;
        }
        try {
            if (review.state() == State.RELEASED) {
                owner.get().released(number);
            } else {
                owner.get().rejected(number, review.note());
            }
            reviews.told(number);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the decision about order {} is not yet acted upon", number, e);
            return false;
        }
    }
}
