package org.tidemark.journal.record;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.TextFormat;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What a record stores, field by field under the names of {@code journal.proto}: for whoever wants
 * to see what is there and not what somebody makes of it.
 */
public final class RecordText {

    private static final TextFormat.Printer PRINTER = TextFormat.printer().escapingNonAscii(false);

    private RecordText() {}

    /**
     * The command; empty on a later part of a command's outcome.
     *
     * @throws CorruptRecordException when the bytes are no command
     */
    public static String command(JournalRecord record) {
        return text(record, record.command(), Wire.Command.parser());
    }

    /**
     * What became of it.
     *
     * @throws CorruptRecordException when the bytes are no outcome
     */
    public static String outcome(JournalRecord record) {
        return text(record, record.outcome(), Wire.Outcome.parser());
    }

    private static String text(
            JournalRecord record, byte[] bytes, Parser<? extends Message> parser) {
        try {
            return PRINTER.printToString(parser.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new CorruptRecordException(
                    record.seq(), new LocalizedText("无法读取", "it cannot be read"), e);
        }
    }
}
