package org.tidemark.server.money.batches.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a line of a batch stands. */
public enum LineState {
    /** In a batch that may still be changed. */
    PLANNED,
    /** May go to the bank. */
    RELEASED,
    /** On a list that was taken out: only the bank's word ends it now. */
    AT_BANK,
    /** The bank has paid it; the ledger is told next. */
    PAID,
    /** The bank has paid it, and the ledger has it. */
    SETTLED,
    /** The bank has paid it, and the ledger does not take it. */
    STUCK,
    /** The bank has not paid it and will not. */
    FAILED,
    /** The bank had paid it and has sent the money back; in the ledger it stands as paid. */
    RETURNED,
    /** It was left out before it went to the bank. */
    DROPPED;

    private static final Map<LineState, Map<LineEvent, LineState>> TABLE =
            new EnumMap<>(LineState.class);

    static {
        row(PLANNED, Map.of(LineEvent.RELEASE, RELEASED, LineEvent.DROP, DROPPED));
        row(RELEASED, Map.of(LineEvent.LIST, AT_BANK, LineEvent.DROP, DROPPED));
        row(AT_BANK, Map.of(LineEvent.PAY, PAID, LineEvent.FAIL, FAILED, LineEvent.RETURN, FAILED));
        row(PAID, Map.of(LineEvent.BOOK, SETTLED, LineEvent.REFUSE, STUCK));
        row(STUCK, Map.of(LineEvent.RETRY, PAID, LineEvent.RETURN, FAILED));
        row(SETTLED, Map.of(LineEvent.RETURN, RETURNED));
        row(
                FAILED,
                Map.of(LineEvent.PAY, PAID)); // two people say so, against the bank's first word
        row(RETURNED, Map.of());
        row(DROPPED, Map.of());
    }

    private static void row(LineState from, Map<LineEvent, LineState> next) {
        TABLE.put(from, next);
    }

    /** What follows; empty where that cannot happen to it. */
    public Optional<LineState> on(LineEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
    }

    /** From where that can happen. */
    public static Set<LineState> before(LineEvent event) {
        Set<LineState> before = EnumSet.noneOf(LineState.class);
        Arrays.stream(values()).filter(one -> one.on(event).isPresent()).forEach(before::add);
        return before;
    }

    /**
     * Whether what it pays may be in no other line: it may yet be paid, or it was and the ledger
     * has it not.
     */
    public boolean open() {
        return switch (this) {
            case PLANNED, RELEASED, AT_BANK, PAID, STUCK -> true;
            case SETTLED, FAILED, RETURNED, DROPPED -> false;
        };
    }

    /** Whether the bank's money of it is out, as far as is known. */
    public boolean moneyOut() {
        return switch (this) {
            case PAID, SETTLED, STUCK -> true;
            case PLANNED, RELEASED, AT_BANK, FAILED, RETURNED, DROPPED -> false;
        };
    }

    /** The key of what people read. */
    public String key() {
        return "batches.line." + name();
    }
}
