package org.tidemark.engine.event;

import java.util.Locale;

/**
 * Figures of an event that no posting shows. The order is part of the record format: append only.
 */
public enum Detail {
    /** Gross value of a redemption or a cap exit, before retention. */
    GROSS(Unit.FEN),
    /** The sponsor that a member was bound to. */
    SPONSOR(Unit.MEMBER),
    /** What an order or a refund comes to in all. */
    TOTAL(Unit.FEN),
    /** What the buyer got back of a refund. */
    REFUND(Unit.FEN),
    /** What a refund was cut by because points were gone. */
    DEDUCTED(Unit.FEN),
    /** The day that was closed. */
    DAY(Unit.EPOCH_DAY);

    /** What a figure is counted in. */
    public enum Unit {
        FEN,
        MEMBER,
        /** Days since 1970-01-01. */
        EPOCH_DAY
    }

    private final Unit unit;
    private final String code = name().toLowerCase(Locale.ROOT);

    Detail(Unit unit) {
        this.unit = unit;
    }

    /** What the figure is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The name in files and replies. */
    public String code() {
        return code;
    }
}
