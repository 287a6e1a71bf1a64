package org.tidemark.engine.event;

/**
 * Receives the events of one command as they happen: a journal's encoder, a replay's writer, a
 * counter.
 *
 * <p>Each event is {@code begin}, then details, postings, pools and positions in any number and in
 * the order in which things moved, then {@code end}. A sink must not call the ledger. Postings of
 * zero are never sent. A refused command sends nothing.
 */
public interface EventSink {

    /** The value of a programme or member that an event does not have. */
    int NONE = -1;

    /**
     * An event starts.
     *
     * @param programme the one programme that it is about, or {@link #NONE}
     * @param member the member that it is about, or {@link #NONE}
     */
    void begin(EventType type, int programme, int member);

    /** A figure that no posting shows. */
    void detail(Detail detail, long value);

    /** One side of a movement; positive is into the account. */
    void posting(long account, int asset, long amount);

    /**
     * A pool as it is after the event; the price is in millionths of a yuan per point, rounded
     * down.
     */
    void pool(int programme, long reserveFen, long supplyMicro, long priceMicros);

    /** A position as it is after the event. */
    void position(
            int programme,
            int member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle);

    /** The event is complete. */
    void end();
}
