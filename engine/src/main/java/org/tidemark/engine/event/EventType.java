package org.tidemark.engine.event;

import java.util.Locale;

/** The kinds of events (SPEC 5.0). The order is part of the record format: append only. */
public enum EventType {
    PLAN_ADOPTED,
    ENROLLED,
    VERIFIED,
    STORE_REGISTERED,
    AGENT_APPOINTED,
    LEADER_APPOINTED,
    WEIGHT_SET,
    SPONSOR_BOUND,
    ORDER_SETTLED,
    ORDER_REVERSED,
    REDEEMED,
    CAP_EXIT,
    INJECTED,
    ORPHAN_RELEASED,
    PAUSED,
    RESUMED,
    GRANTED,
    COINS_ISSUED,
    SHARES_GRANTED,
    HELD,
    CAPTURED,
    VOIDED,
    AD_INCOME,
    FUNDED,
    STORE_PAID,
    TASKS_COMPLETED,
    CHECKED_IN,
    DAY_CLOSED,
    MOVED,
    SUPPLIER_REGISTERED,
    SUPPLIER_PAID,
    RELEASED,
    SWEPT,
    TAX_WITHHELD,
    TAX_RETURNED,
    TAX_PAID;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in files and replies, {@code order-settled}. */
    public String code() {
        return code;
    }
}
