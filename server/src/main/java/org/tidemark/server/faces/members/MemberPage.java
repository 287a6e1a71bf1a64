package org.tidemark.server.faces.members;

import java.util.List;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.StatementView;

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

    /** The statement as people read it. */
    public StatementView statementView() {
        return new StatementView(statement, member.currency(), member.offsetSeconds());
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, member.currency());
    }

    /** What the mechanisms hold, of the programmes in which they hold anything. */
    public List<StandingView> standings() {
        return member.standings().stream().filter(StandingView::used).toList();
    }

    /** What the mechanisms of a programme tell of the member, a line each. */
    public List<FactLine> facts(StandingView standing, Frame frame) {
        return FactLine.all("fact.", standing.facts(), member.currency(), frame.wording());
    }

    /** The positions that the member ever used; the first one where there is none such. */
    public List<PositionView> positions() {
        List<PositionView> used = member.positions().stream().filter(PositionView::used).toList();
        return used.isEmpty() ? member.positions().stream().limit(1).toList() : used;
    }
}
