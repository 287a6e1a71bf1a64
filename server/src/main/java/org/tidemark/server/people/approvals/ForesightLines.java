package org.tidemark.server.people.approvals;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.mechanism.Foreseen;
import org.tidemark.engine.money.Prices;
import org.tidemark.server.kernel.quotes.PoolForesight;
import org.tidemark.server.people.approvals.Particulars.Line;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.text.Wording;

/** What is foreseen of a programme, line by line: what there is now, and what there would be. */
final class ForesightLines {

    private static final String TO = " \u2192 ";

    private ForesightLines() {}

    static List<Line> of(PoolForesight foresight, Wording wording) {
        List<Line> lines = new ArrayList<>();
        if (foresight.outcome() instanceof Outcome.Rejected rejected) {
            lines.add(
                    Particulars.line(
                            "refused",
                            wording.say("refusal." + rejected.refusal().code())
                                    + " \u00B7 "
                                    + wording.explain(rejected.reason())));
        } else if (foresight.before().isPresent() && foresight.after().isPresent()) {
            add(foresight, foresight.before().get(), foresight.after().get(), lines);
        }
        return lines;
    }

    private static void add(
            PoolForesight foresight, PoolState before, Foreseen after, List<Line> lines) {
        String currency = foresight.currency();
        if (after.mintedMicro() > 0) {
            lines.add(Particulars.line("minted", Figures.points(after.mintedMicro())));
            lines.add(
                    Particulars.line("platform", Figures.money(foresight.platformFen(), currency)));
        }
        lines.add(
                Particulars.line(
                        "reserve",
                        Figures.money(before.reserveFen(), currency)
                                + TO
                                + Figures.money(after.reserveFen(), currency)));
        if (after.supplyMicro() != before.supplyMicro()) {
            lines.add(
                    Particulars.line(
                            "supply",
                            Figures.points(before.supplyMicro())
                                    + TO
                                    + Figures.points(after.supplyMicro())));
        }
        if (after.supplyMicro() > 0) {
            lines.add(
                    Particulars.line(
                            "price",
                            Figures.price(before.priceMicros(), currency)
                                    + TO
                                    + Figures.price(priceMicros(after), currency)));
        }
        if (after.exits() + after.swept() > 0) {
            String more = after.whole() ? "" : "\u2265 ";
            lines.add(
                    Particulars.line("exits", more + Figures.count(after.exits() + after.swept())));
            lines.add(
                    Particulars.line("exitspaid", more + Figures.money(after.paidFen(), currency)));
        }
        if (after.orphanedFen() > 0) {
            lines.add(Particulars.line("orphaned", Figures.money(after.orphanedFen(), currency)));
        }
    }

    private static long priceMicros(Foreseen after) {
        return Prices.microsAtMost(after.reserveFen(), after.supplyMicro());
    }
}
