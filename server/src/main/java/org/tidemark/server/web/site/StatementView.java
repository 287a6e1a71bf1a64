package org.tidemark.server.web.site;

import java.util.List;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;

/**
 * Lines of a statement, written for people; each opens to the rule and the figures behind it.
 *
 * @param currency code of the money
 * @param offsetSeconds of the times
 */
public record StatementView(List<StatementLine> lines, String currency, int offsetSeconds) {

    public StatementView {
        lines = List.copyOf(lines);
    }

    /** What a line moved, with the currency's sign where it is money. */
    public String change(StatementLine line) {
        return line.asset().equals(currency)
                ? Figures.change(line.amount(), currency)
                : Figures.amountChange(line.amount(), AssetName.of(line.asset()).decimals());
    }

    /** What the balance was after a line. */
    public String balance(StatementLine line) {
        return line.asset().equals(currency)
                ? Figures.money(line.balance(), currency)
                : Figures.amount(line.balance(), AssetName.of(line.asset()).decimals());
    }

    /** Why a line has the amount that it has; empty for what the command itself says. */
    public List<WhyLine> why(StatementLine line, Frame frame) {
        return line.why().stream()
                .map(reason -> WhyLine.of(reason, line.asset(), frame, currency))
                .toList();
    }
}
