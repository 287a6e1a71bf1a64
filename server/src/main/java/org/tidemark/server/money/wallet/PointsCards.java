package org.tidemark.server.money.wallet;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.MemberRecord;
import org.tidemark.server.kernel.ledger.MemberRecord.OfProgramme;
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
    private final MemberRecord records;

    PointsCards(Quotes quotes, MemberRecord records) {
        this.quotes = quotes;
        this.records = records;
    }

    /** One for each programme that the member ever had to do with. */
    public List<PointsCard> of(MemberView member) {
        List<PositionView> used = member.positions().stream().filter(PositionView::used).toList();
        Map<String, OfProgramme> record =
                used.isEmpty() ? Map.of() : records.of(member.id(), member.currency());
        return used.stream()
                .map(position ->
                        card(
                                member,
                                position,
                                record.getOrDefault(position.programme(), OfProgramme.NOTHING)))
                .toList();
    }

    private PointsCard card(MemberView member, PositionView position, OfProgramme record) {
        long grossFen = 0;
        long saleFen = 0;
        if (position.unlockedMicro() > 0) {
            RedemptionQuote quote =
                    quotes.cash(position.programme(), position.unlockedMicro()).value();
            grossFen = quote.grossFen();
            saleFen = quote.payoutFen();
        }
        return new PointsCard(
                position,
                CapWay.of(position),
                grossFen,
                saleFen,
                locked(member, position),
                TurningPrices.of(position, record.paidFen() - record.receivedFen()),
                new PaidAndGot(record, saleFen));
    }

    private static List<Locked> locked(MemberView member, PositionView position) {
        return member.standings().stream()
                .filter(standing -> standing.programme().equals(position.programme()))
                .map(StandingView::locked)
                .findFirst()
                .orElse(List.of());
    }
}
