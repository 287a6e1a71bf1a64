package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.ReferralTerms.Qualification;

/**
 * Rewards on orders to the sponsor and the sponsor's sponsor, out of the order's rewards share
 * (SPEC 5.2 step 5). Two levels, never more. Each line's reward is rounded down by itself.
 */
final class Referral implements Mechanism {

    private static final int LEVELS = 2;

    private final int programme;
    private final Qualification qualification;
    private final MemberBook members;

    Referral(int programme, Qualification qualification, Book book) {
        this.programme = programme;
        this.qualification = qualification;
        members = book.members();
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        int[] sponsors = orders.frontier();
        int count = orders.count();
        for (int level = 0; level < LEVELS; level++) {
            count = members.climb(sponsors, count);
            for (int i = 0; i < count; i++) {
                touched += members.touch(sponsors[i]);
            }
        }
        return touched;
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        int sponsor = members.sponsor(order.member());
        if (sponsor == MemberBook.NO_SPONSOR) {
            return;
        }
        pay(order, share, Role.DIRECT, sponsor, events);
        int upper = members.sponsor(sponsor);
        if (upper != MemberBook.NO_SPONSOR) {
            pay(order, share, Role.INDIRECT, upper, events);
        }
    }

    private void pay(
            OrderWork order, ProgrammeShare share, Role role, int sponsor, EventWriter events) {
        if (qualification != Qualification.NONE && !members.hasOrdered(sponsor)) {
            return;
        }
        boolean direct = role.number() == Role.DIRECT.number();
        Rule rule = direct ? Rule.REFERRAL_DIRECT : Rule.REFERRAL_INDIRECT;
        long reward = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            long paid = order.paidFen(share.line(i));
            var rates = order.offer(share.line(i)).terms().referral();
            int ratePpm = direct ? rates.directPpm() : rates.indirectPpm();
            reward += shareFloor(paid, ratePpm);
            events.because(rule, paid, ratePpm);
        }
        events.post(Accounts.member(sponsor), Assets.CURRENCY, reward);
        share.payReward(reward);
        order.settlement().add(role, programme, sponsor, reward);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        reversal.takeFromWallets(Role.DIRECT, programme, events);
        reversal.takeFromWallets(Role.INDIRECT, programme, events);
    }
}
