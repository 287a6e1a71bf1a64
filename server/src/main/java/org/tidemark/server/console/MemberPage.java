package org.tidemark.server.console;

import java.util.List;
import org.tidemark.server.ledger.AssetDecimals;
import org.tidemark.server.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.members.MemberView;
import org.tidemark.server.members.PositionView;
import org.tidemark.server.members.StandingView;
import org.tidemark.server.site.Figures;
import org.tidemark.server.site.Frame;
import org.tidemark.server.site.WhyLine;

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

    /** Why a line has the amount that it has; empty for what the command itself says. */
    public List<WhyLine> why(StatementLine line, Frame frame) {
        return line.why().stream()
                .map(reason -> WhyLine.of(reason, line.asset(), frame, member.currency()))
                .toList();
    }

    /** What the balance was after a line. */
    public String balance(StatementLine line) {
        return line.asset().equals(member.currency())
                ? Figures.money(line.balance(), member.currency())
                : Figures.amount(line.balance(), AssetDecimals.of(line.asset()));
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, member.currency());
    }

    /** What the mechanisms hold, of the programmes in which they hold anything. */
    public List<StandingView> standings() {
        return member.standings().stream().filter(StandingView::used).toList();
    }

    /** The positions that the member ever used; the first one where there is none such. */
    public List<PositionView> positions() {
        List<PositionView> used = member.positions().stream().filter(PositionView::used).toList();
        return used.isEmpty() ? member.positions().stream().limit(1).toList() : used;
    }
}
