package org.tidemark.server.faces.journal;

import java.util.List;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.JournalEntry;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.WhyLine;

/**
 * One record.
 *
 * @param head the last record that there is
 */
public record RecordPage(JournalEntry entry, String currency, long head) {

    /** What moved, with its sign and the currency's where it is money. */
    public String amount(JournalEntry.Movement movement) {
        return movement.asset().equals(currency)
                ? Figures.change(movement.amount(), currency)
                : Figures.amountChange(
                        movement.amount(), AssetName.of(movement.asset()).decimals());
    }

    /** Why it is this much; empty for what the command itself says. */
    public List<WhyLine> why(JournalEntry.Movement movement, Frame frame) {
        return movement.why().stream()
                .map(reason -> WhyLine.of(reason, movement.asset(), frame, currency))
                .toList();
    }
}
