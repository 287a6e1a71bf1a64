package org.tidemark.simulator.orderfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Rows that are no orders: written with line and reason as they are found, and counted. */
public final class RejectedRows implements Closeable {

    private final CsvWriter csv;
    private final Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
    private long total;

    /** Writes to that, and closes it when closed. */
    public RejectedRows(Writer out) {
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("line", "reason", "detail");
    }

    /** Notes a row. */
    public void add(long line, RejectReason reason, String detail) {
        csv.writeRecord(Long.toString(line), reason.code(), detail);
        counts.merge(reason, 1L, Long::sum);
        total++;
    }

    /** Rows so far. */
    public long total() {
        return total;
    }

    /** Rows so far by reason; reasons without a row are left out. */
    public Map<RejectReason, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
