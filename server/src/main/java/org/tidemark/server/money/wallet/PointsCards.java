package org.tidemark.server.money.wallet;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.kernel.members.StandingView.Locked;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;

/** Puts together what a member's points are worth; what a sale would pay is the engine's to say. */
@Component
public class PointsCards {

    private final Quotes quotes;

    PointsCards(Quotes quotes) {
        this.quotes = quotes;
    }

    /** One for each programme that the member ever had to do with. */
    public List<PointsCard> of(MemberView member) {
        return member.positions().stream()
                .filter(PositionView::used)
                .map(position -> card(member, position))
                .toList();
    }

    private PointsCard card(MemberView member, PositionView position) {
        long grossFen = 0;
        long saleFen = 0;
        if (position.unlockedMicro() > 0) {
            RedemptionQuote quote =
                    quotes.cash(position.programme(), position.unlockedMicro()).value();
            grossFen = quote.grossFen();
            saleFen = quote.payoutFen();
        }
        return new PointsCard(
                position, CapWay.of(position), grossFen, saleFen, locked(member, position));
    }

    private static List<Locked> locked(MemberView member, PositionView position) {
        return member.standings().stream()
                .filter(standing -> standing.programme().equals(position.programme()))
                .map(StandingView::locked)
                .findFirst()
                .orElse(List.of());
    }
}
