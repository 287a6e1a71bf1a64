package org.tidemark.reference;

import java.math.BigInteger;
import java.util.List;

/** What became of a command. */
sealed interface Outcome {

    /** The command was accepted and gave these events, in order. */
    record Accepted(List<Event> events) implements Outcome {}

    /** The command was refused; nothing changed. */
    record Rejected(String code) implements Outcome {}

    /** The very same command was seen before; nothing changed. */
    record Duplicate() implements Outcome {}

    /** One event with its postings in the order of the text. */
    record Event(String type, List<Posting> postings) {}

    /** {@code amount} in the smallest unit of the asset: fen, micropoints, hundredths, shares. */
    record Posting(String account, String asset, BigInteger amount) {
        @Override
        public String toString() {
            return account + " " + Decimals.amount(asset, amount) + " " + asset;
        }
    }
}
