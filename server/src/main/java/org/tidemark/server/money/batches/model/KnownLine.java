package org.tidemark.server.money.batches.model;

/**
 * What is known here of a line that an answer names.
 *
 * @param account its digits, empty where they were forgotten
 * @param reference the bank's number of it, empty while it has told none
 */
public record KnownLine(
        String line, LineState state, long amountFen, String account, String reference) {

    /** Names no account. */
    @Override
    public String toString() {
        return line + " " + state;
    }
}
