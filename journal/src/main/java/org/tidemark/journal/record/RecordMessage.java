package org.tidemark.journal.record;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;

/** Records in the form in which they are exported: {@code Record} of {@code journal.proto}. */
public final class RecordMessage {

    private RecordMessage() {}

    /**
     * Writes a record behind its length as a varint.
     *
     * @param ledger whose record it is
     */
    public static void writeDelimited(String ledger, ChainedRecord chained, OutputStream out)
            throws IOException {
        JournalRecord record = chained.record();
        Wire.Record.newBuilder()
                .setLedger(ledger)
                .setSeq(record.seq())
                .setAtMicros(record.at().epochMicros())
                .setAtOffsetSeconds(record.at().offsetSeconds())
                .setStamped(record.stamped())
                .setCommandId(record.commandId())
                .setCommand(ByteString.copyFrom(record.command()))
                .setOutcome(ByteString.copyFrom(record.outcome()))
                .setPreviousHash(ByteString.copyFrom(chained.previousHash()))
                .setHash(ByteString.copyFrom(record.hash()))
                .build()
                .writeDelimitedTo(out);
    }
}
