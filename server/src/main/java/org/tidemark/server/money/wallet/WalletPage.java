package org.tidemark.server.money.wallet;

import java.util.List;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.StatementView;

/** What the page of a member's wallet shows. */
public record WalletPage(
        MemberView member, List<HeldLine> held, List<PointsCard> points, StatementView latest) {

    public WalletPage {
        held = List.copyOf(held);
        points = List.copyOf(points);
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, member.currency());
    }

    /** What the mechanisms hold beside points, of the programmes in which they hold anything. */
    public List<StandingView> standings() {
        return member.standings().stream()
                .filter(standing ->
                        !standing.facts().isEmpty()
                                || standing.adPoints()
                                        .filter(ad -> ad.hundredths() > 0)
                                        .isPresent())
                .toList();
    }

    /** What the mechanisms of a programme tell of the member, a line each. */
    public List<FactLine> facts(StandingView standing, Frame frame) {
        return FactLine.all("fact.", standing.facts(), member.currency(), frame.wording());
    }

    /** An amount that is set aside. */
    public String amount(HeldLine line) {
        return line.coins() ? Figures.amount(line.amount(), 2) : money(line.amount());
    }
}
