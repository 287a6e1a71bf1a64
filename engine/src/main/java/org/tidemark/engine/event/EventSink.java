package org.tidemark.engine.event;

/**
 * Receives the events of one command as they happen: a journal's encoder, a replay's writer, a
 * counter. What a sink does not care for it leaves out.
 *
 * <p>Each event is {@code begin}, then details, postings, pools and positions in any number and in
 * the order in which things moved, then {@code end}. A sink must not call the ledger. Postings of
 * zero are never sent. A refused command sends nothing.
 *
 * <p>A posting that a rule has worked out is preceded by the terms that explain it: its amount is
 * the sum of the {@link Rule.Step#ADD} terms, its size cut to each {@link Rule.Step#AT_MOST} term;
 * a {@link Rule.Step#BASE} term shows where the base of a later one comes from. A posting without
 * terms is what the command itself says, the other side of a movement, or the residual.
 */
public interface EventSink {

    /** The value of a programme or member that an event does not have. */
    int NONE = -1;

    /** Hears nothing: for those who only read the ledger afterwards. */
    EventSink NOTHING = new EventSink() {};

    /**
     * An event starts.
     *
     * @param programme the one programme that it is about, or {@link #NONE}
     * @param member the member that it is about, or {@link #NONE}
     */
    default void begin(EventType type, int programme, int member) {}

    /** A figure that no posting shows. */
    default void detail(Detail detail, long value) {}

    /**
     * A term of the next posting: {@code |base| * numerator / denominator} with the sign of the
     * base, rounded as {@link Rule#worth} does; the base is counted in {@link Rule#unit()}; the
     * numerator is not negative, the denominator above 0.
     */
    default void term(Rule rule, long base, long numerator, long denominator) {}

    /** One side of a movement; positive is into the account. */
    default void posting(long account, int asset, long amount) {}

    /**
     * A pool as it is after the event; the price is in millionths of a yuan per point, rounded
     * down, {@link org.tidemark.engine.money.Prices#BEYOND} where that is more than 63 bits hold.
     */
    default void pool(int programme, long reserveFen, long supplyMicro, long priceMicros) {}

    /** A position as it is after the event. */
    default void position(
            int programme,
            int member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {}

    /** The event is complete. */
    default void end() {}
}
