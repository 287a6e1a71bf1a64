package org.tidemark.server.money.wallet;

import java.util.List;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.web.site.Figures;
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

    /** An amount that is set aside. */
    public String amount(HeldLine line) {
        return line.coins() ? Figures.amount(line.amount(), 2) : money(line.amount());
    }
}
