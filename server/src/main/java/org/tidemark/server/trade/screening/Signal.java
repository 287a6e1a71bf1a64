package org.tidemark.server.trade.screening;

import java.util.Locale;

/**
 * What the screening looks at. Each is a part of one of two scores; the most of each score's parts
 * add up to 100.
 */
public enum Signal {
    /** Orders of the buyer within an hour, this one included. */
    MEMBER_ORDERS_HOUR(Score.CONDUCT, Unit.COUNT, 15, 6),
    /** What the buyer ordered within 24 hours. */
    MEMBER_AMOUNT_DAY(Score.CONDUCT, Unit.FEN, 15, 1_000_000),
    /** Orders from this device within an hour, whoever bought. */
    DEVICE_ORDERS_HOUR(Score.CONDUCT, Unit.COUNT, 10, 8),
    /** Orders at this store within an hour. */
    STORE_ORDERS_HOUR(Score.CONDUCT, Unit.COUNT, 5, 120),
    /** What was ordered at this store within 24 hours. */
    STORE_AMOUNT_DAY(Score.CONDUCT, Unit.FEN, 5, 5_000_000),
    /** Members first seen on this device within 24 hours. */
    SIGN_UPS_DEVICE(Score.CONDUCT, Unit.COUNT, 8, 3),
    /** Members first seen from this network address within 24 hours. */
    SIGN_UPS_ADDRESS(Score.CONDUCT, Unit.COUNT, 4, 10),
    /** The amount, where the buyer has been here for less than two days. */
    NEW_MEMBER_AMOUNT(Score.CONDUCT, Unit.FEN, 10, 200_000),
    /** Share of what the buyer paid in 30 days that went to stores of his own sponsors. */
    OWN_SPONSORS_STORES(Score.CONDUCT, Unit.PERCENT, 6, 60),
    /** Payments of 30 days that came back to the buyer's own store, directly or over a third. */
    PAYMENT_CYCLE(Score.CONDUCT, Unit.COUNT, 8, 3),
    /** Members of one sponsor line that use this device. */
    DEVICE_IN_LINE(Score.CONDUCT, Unit.COUNT, 8, 3),
    /** New members of one sponsor line who ordered a like amount within an hour. */
    FRESH_CHAIN(Score.CONDUCT, Unit.COUNT, 6, 3),

    /** Share of the takings by the owner and by those who were below him before they bought. */
    OWN_PEOPLE(Score.WASH, Unit.PERCENT, 20, 30),
    /** Share of the takings from devices of several buyers, or of the owner. */
    SHARED_DEVICES(Score.WASH, Unit.PERCENT, 20, 20),
    /** Share of the orders whose amount is up to 5 % below a limit. */
    JUST_BELOW_LIMITS(Score.WASH, Unit.PERCENT, 10, 20),
    /** Share of the orders of whole hundreds of yuan. */
    ROUND_AMOUNTS(Score.WASH, Unit.PERCENT, 10, 50),
    /** Share of the orders between midnight and five o'clock. */
    NIGHT_HOURS(Score.WASH, Unit.PERCENT, 10, 20),
    /** Share of the takings by the three who bought most. */
    FEW_BUYERS(Score.WASH, Unit.PERCENT, 15, 50),
    /** Share of the takings by buyers who redeemed points within 24 hours of buying. */
    REDEEMED_AT_ONCE(Score.WASH, Unit.PERCENT, 15, 25),

    /** Share of refunds after settlement among the purchases around a shared thing. */
    REFUNDS_IN_RING(Score.RING, Unit.PERCENT, 50, 30),
    /** Share of tiny purchases with redemption within a day around a shared thing. */
    TINY_IN_RING(Score.RING, Unit.PERCENT, 50, 50);

    /** Which sum a signal is a part of. */
    public enum Score {
        /** What buyer and device do: this order's own. */
        CONDUCT,
        /** Whether the store fakes sales (docs/guide/economics.md, section 8): the store's. */
        WASH,
        /** What several accounts do around a thing that they share. */
        RING
    }

    /** What a figure counts. */
    public enum Unit {
        COUNT,
        FEN,
        PERCENT
    }

    private final Score score;
    private final Unit unit;
    private final int most;
    private final long usualThreshold;

    Signal(Score score, Unit unit, int most, long usualThreshold) {
        this.score = score;
        this.unit = unit;
        this.most = most;
        this.usualThreshold = usualThreshold;
    }

    /** The sum that it is a part of. */
    public Score score() {
        return score;
    }

    /** What its figure counts. */
    public Unit unit() {
        return unit;
    }

    /** The most that it adds. */
    public int most() {
        return most;
    }

    /** The threshold where none is configured. */
    public long usualThreshold() {
        return usualThreshold;
    }

    /** As in settings and texts: {@code member-orders-hour}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
