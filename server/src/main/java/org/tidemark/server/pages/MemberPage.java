package org.tidemark.server.pages;

import java.util.List;
import org.tidemark.server.ledger.AssetDecimals;
import org.tidemark.server.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.members.MemberView;
import org.tidemark.server.members.PositionView;

/**
 * What the page of a member shows.
 *
 * @param older whether the statement begins further back than now
 * @param more whether there may be older lines
 */
public record MemberPage(
        MemberView member, List<StatementLine> statement, boolean older, boolean more) {

    public MemberPage {
        statement = List.copyOf(statement);
    }

    /** What a line moved, with the currency's sign where it is money. */
    public String change(StatementLine line) {
        return line.asset().equals(member.currency())
                ? Figures.change(line.amount(), member.currency())
                : Figures.amountChange(line.amount(), AssetDecimals.of(line.asset()));
    }

    /** What the balance was after a line. */
    public String balance(StatementLine line) {
        return line.asset().equals(member.currency())
                ? Figures.money(line.balance(), member.currency())
                : Figures.amount(line.balance(), AssetDecimals.of(line.asset()));
    }

    /** The positions that the member ever used; the first one where there is none such. */
    public List<PositionView> positions() {
        List<PositionView> used = member.positions().stream().filter(PositionView::used).toList();
        return used.isEmpty() ? member.positions().stream().limit(1).toList() : used;
    }
}
