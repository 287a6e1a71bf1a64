package org.tidemark.server.trade.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.money.wallet.PointsCards;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.text.Wording;

/** Who holds something in the programmes of an activity, and what. */
@Service
class ActivityHolders {

    /** Members of a page. */
    static final int PAGE = 20;

    private final JdbcClient database;
    private final String ledger;
    private final Members members;
    private final PointsCards cards;
    private final PlansInForce plans;
    private final Clock clock;

    ActivityHolders(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            Members members,
            PointsCards cards,
            PlansInForce plans,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.members = members;
        this.cards = cards;
        this.plans = plans;
        this.clock = clock;
    }

    /** How many there are in a programme. */
    long count(String programme) {
        return database.sql(
                        """
                        SELECT count(*) FROM read_model.position
                        WHERE ledger = ? AND programme = ? AND (points_micro > 0 OR spend_fen > 0)
                        """)
                .params(ledger, programme)
                .query(Long.class)
                .single();
    }

    /** A page of them, who holds most first, each as the ledger knows him now. */
    List<ActivityStanding> page(String programme, int page, Wording wording) {
        List<String> ids =
                database.sql(
                                """
                                SELECT member FROM read_model.position
                                WHERE ledger = ? AND programme = ?
                                    AND (points_micro > 0 OR spend_fen > 0)
                                ORDER BY points_micro DESC, member LIMIT ? OFFSET ?
                                """)
                        .params(ledger, programme, PAGE, (page - 1) * PAGE)
                        .query(String.class)
                        .list();
        return ids.stream()
                .flatMap(id -> members.find(id).value().stream())
                .flatMap(member -> of(member, List.of(programme), wording).stream())
                .toList();
    }

    /** The programmes that a member ever had to do with. */
    List<String> used(String memberId) {
        return member(memberId).stream()
                .flatMap(member -> member.positions().stream())
                .filter(PositionView::used)
                .map(PositionView::programme)
                .toList();
    }

    /** What a member has in those of the programmes that he had to do with. */
    List<ActivityStanding> of(String memberId, List<String> programmes, Wording wording) {
        return member(memberId).map(member -> of(member, programmes, wording)).orElse(List.of());
    }

    private Optional<MemberView> member(String memberId) {
        return members.find(memberId).value();
    }

    private List<ActivityStanding> of(MemberView member, List<String> programmes, Wording wording) {
        return cards.of(member).stream()
                .filter(card -> programmes.contains(card.position().programme()))
                .map(card ->
                        new ActivityStanding(
                                member.id(),
                                card,
                                facts(member, card.position().programme(), wording),
                                card.saleFen() > 0,
                                isIssuing(card.position().programme())))
                .toList();
    }

    private static List<FactLine> facts(MemberView member, String programme, Wording wording) {
        return member.standings().stream()
                .filter(standing -> standing.programme().equals(programme))
                .map(StandingView::facts)
                .flatMap(List::stream)
                .map(fact -> FactLine.of("fact.", fact, member.currency(), wording))
                .toList();
    }

    private boolean isIssuing(String programme) {
        long today = LocalDate.now(clock).toEpochDay();
        return plans.block(programme, PoolTerms.class)
                .map(PoolTerms::issuance)
                .filter(days -> days.fromEpochDay() <= today && today <= days.untilEpochDay())
                .isPresent();
    }
}
