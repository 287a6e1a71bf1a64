package org.tidemark.server.money.batches;

/** What came of telling the ledger of a line that is paid. */
public sealed interface Booking {

    /** It has it. */
    record Booked() implements Booking {}

    /**
     * It does not take it; asked again under the same id it never will.
     *
     * @param code of its refusal
     */
    record NotTaken(String code) implements Booking {}
}
