package org.tidemark.simulator.orderfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.tidemark.engine.money.Fen;
import org.tidemark.plan.Language;
import org.tidemark.tables.out.CsvOut;

/**
 * Rows that are no orders: written with line, reason and what money they carry as they are found,
 * and counted.
 */
public final class RejectedRows implements Closeable {

    private final CsvOut csv;
    private final Language language;
    private final Map<RejectReason, RejectCount> counts = new EnumMap<>(RejectReason.class);
    private long total;

    /** Writes to that in English, and closes it when closed. */
    public RejectedRows(Writer out) {
        this(out, Language.EN);
    }

    /** Writes to that in this language, and closes it when closed. */
    public RejectedRows(Writer out, Language language) {
        csv = new CsvOut(out);
        this.language = language;
        csv.row("line", "reason", "amount", "detail");
    }

    /** Notes a row that carries so much; below zero it goes back to a buyer. */
    public void add(long line, RejectReason reason, long amountFen, String detail) {
        note(line, reason, new Fen(amountFen).plain(), detail);
        count(reason, new RejectCount(1, Math.abs(amountFen), 0));
    }

    /** Notes a row of which no amount can be told. */
    public void addWithoutAmount(long line, RejectReason reason, String detail) {
        note(line, reason, "", detail);
        count(reason, new RejectCount(1, 0, 1));
    }

    /** The language of what is told of a row. */
    public Language language() {
        return language;
    }

    private void note(long line, RejectReason reason, String amount, String detail) {
        csv.row(Long.toString(line), reason.code(), amount, detail);
        total++;
    }

    private void count(RejectReason reason, RejectCount one) {
        counts.merge(reason, one, RejectCount::plus);
    }

    /** Rows so far. */
    public long total() {
        return total;
    }

    /** Rows so far by reason; reasons without a row are left out. */
    public Map<RejectReason, RejectCount> counts() {
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
