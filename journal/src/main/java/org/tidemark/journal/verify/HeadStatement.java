package org.tidemark.journal.verify;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.journal.store.Head;

/**
 * Where a journal ended when it was verified, as a line that can be signed and kept elsewhere:
 * whoever changes anything before it must change its hash.
 *
 * @param ledger name of the ledger
 * @param seq sequence of the last record, 0 for an empty journal
 * @param hash of that record, in hexadecimal
 */
public record HeadStatement(String ledger, long seq, String hash) {

    private static final Pattern LINE =
            Pattern.compile("tidemark-head (\\d{1,18}) ([0-9a-f]{64}) (.+)");

    /** What such a line says; empty where it is none. */
    public static Optional<HeadStatement> read(String line) {
        return LINE.matcher(line)
                .results()
                .filter(found -> found.group().equals(line))
                .map(found ->
                        new HeadStatement(
                                found.group(3), Long.parseLong(found.group(1)), found.group(2)))
                .findFirst();
    }

    static HeadStatement of(String ledger, Head head) {
        return new HeadStatement(ledger, head.seq(), HexFormat.of().formatHex(head.hash()));
    }

    /** The line, without its end: {@code tidemark-head 23 5f3a... main}. */
    public String line() {
        return "tidemark-head " + seq + " " + hash + " " + ledger;
    }
}
