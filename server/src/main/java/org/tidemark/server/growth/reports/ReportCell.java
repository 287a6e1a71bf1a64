package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.web.site.Figures;

/**
 * A cell of a report.
 *
 * @param shown for people
 * @param plain for files: without signs and groups
 * @param link where it leads; empty for nowhere
 * @param opaque whether it is a name or number that no translation may touch
 */
public record ReportCell(String shown, String plain, String link, boolean opaque) {

    /** Nothing is known, which is not 0. */
    static final ReportCell NONE = new ReportCell("", "", "", false);

    private static final long WHOLE = 1_000_000;
    private static final long TENTHS = 1_000;

    static ReportCell text(String text) {
        return new ReportCell(text, text, "", false);
    }

    static ReportCell id(String id, String link) {
        return new ReportCell(id, id, link, true);
    }

    static ReportCell month(YearMonth month) {
        return new ReportCell(month.toString(), month.toString(), "", true);
    }

    static ReportCell count(long number) {
        return new ReportCell(Figures.count(number), Long.toString(number), "", false);
    }

    static ReportCell money(long fen, String currency) {
        return new ReportCell(Figures.money(fen, currency), new Fen(fen).plain(), "", false);
    }

    static ReportCell points(long micro) {
        return new ReportCell(Figures.points(micro), new Micropoints(micro).plain(), "", false);
    }

    static ReportCell asset(long amount, String asset, String currency) {
        return new ReportCell(
                Figures.ofAsset(amount, asset, currency),
                Decimals.format(amount, AssetName.of(asset).decimals()),
                "",
                false);
    }

    static ReportCell price(long micros, String currency) {
        return new ReportCell(Figures.price(micros, currency), Figures.decimal(micros), "", false);
    }

    /** A part of a whole in tenths of a percent, rounded down; nothing of no whole. */
    static ReportCell share(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        String percent = Figures.rate(Math.toIntExact(part * WHOLE / whole / TENTHS * TENTHS));
        return new ReportCell(percent, percent, "", false);
    }
}
