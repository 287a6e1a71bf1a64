package org.tidemark.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.RecordMessage;

/** How records are written. */
enum RecordFormat {
    /** A line of JSON each. */
    JSONL {
        @Override
        void write(String ledger, ChainedRecord record, OutputStream out) throws IOException {
            RecordJson.write(record, out);
        }
    },

    /** A message {@code Record} of {@code journal.proto} each, behind its length as a varint. */
    PROTOBUF {
        @Override
        void write(String ledger, ChainedRecord record, OutputStream out) throws IOException {
            RecordMessage.writeDelimited(ledger, record, out);
        }
    };

    abstract void write(String ledger, ChainedRecord record, OutputStream out) throws IOException;
}
