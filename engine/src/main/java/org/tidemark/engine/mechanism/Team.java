package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.List;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.engine.plan.TeamTerms.Level;

/**
 * Team contribution on orders, differential by level with one peer reward (SPEC 5.7), and promotion
 * at the close of a day (SPEC 5.12). Contribution only: nobody is paid money for a team.
 */
final class Team implements Mechanism {

    private final int programme;
    private final TeamTerms terms;
    private final List<Level> levels;
    private final MemberBook members;
    private final Standings standings;

    Team(int programme, TeamTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        levels = terms.levels();
        members = book.members();
        standings = book.programme(programme).standings();
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        int[] ancestors = orders.frontier();
        int count = members.climb(ancestors, orders.count());
        for (int up = 0; up < terms.depth() && count > 0; up++) {
            for (int i = 0; i < count; i++) {
                touched += standings.level(ancestors[i]);
            }
            count = members.climb(ancestors, count);
        }
        return touched;
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long base = share.paidFen();
        int paidPpm = 0;
        int rememberedLevel = Standings.NO_LEVEL;
        long rememberedReward = 0;
        boolean peerUsed = true;
        int ancestor = members.sponsor(order.member());
        for (int up = 0; up < terms.depth() && ancestor != MemberBook.NO_SPONSOR; up++) {
            int level = standings.level(ancestor);
            int ratePpm = level == Standings.NO_LEVEL ? 0 : levels.get(level).ratePpm();
            if (ratePpm > paidPpm) {
                long reward = shareFloor(base, ratePpm) - shareFloor(base, paidPpm);
                events.because(Rule.TEAM, base, ratePpm);
                events.because(Rule.TEAM_LOWER_LEVELS, -base, paidPpm);
                reward(order, ancestor, reward, events);
                paidPpm = ratePpm;
                rememberedLevel = level;
                rememberedReward = reward;
                peerUsed = false;
            } else if (!peerUsed && level == rememberedLevel) {
                events.because(Rule.TEAM_PEER, rememberedReward, terms.peerPpm());
                reward(order, ancestor, shareFloor(rememberedReward, terms.peerPpm()), events);
                peerUsed = true;
            }
            ancestor = members.sponsor(ancestor);
        }
        standings.addOwnSpend(order.member(), base);
        order.settlement().add(Role.TEAM_SPEND, programme, 0, base);
    }

    private void reward(OrderWork order, int ancestor, long reward, EventWriter events) {
        events.postOtherSide(Accounts.ISSUER, Assets.CONTRIBUTION, -reward);
        events.post(Accounts.member(ancestor), Assets.CONTRIBUTION, reward);
        order.settlement().add(Role.TEAM_CONTRIBUTION, programme, ancestor, reward);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        reversal.takeContribution(Role.TEAM_CONTRIBUTION, programme, members, events);
        standings.addOwnSpend(reversal.member(), -reversal.part(Role.TEAM_SPEND, programme));
    }

    /** A member reaches the highest level whose every condition holds; levels never fall. */
    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        TeamTotals totals = TeamTotals.of(members, standings);
        for (int member = 0; member < members.size(); member++) {
            for (int level = levels.size() - 1; level > standings.level(member); level--) {
                Level wanted = levels.get(level);
                if (totals.directs(member) >= wanted.directs()
                        && totals.spendBelowFen(member) >= wanted.teamSpendFen()) {
                    standings.setLevel(member, level);
                }
            }
        }
    }
}
