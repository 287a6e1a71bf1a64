package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.BitSet;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.RedPacketTerms;

/**
 * Red packets (SPEC 5.11): orders feed a fund and give quota; those who check in share a part of it
 * a day.
 */
final class RedPacket implements Mechanism {

    private final int programme;
    private final RedPacketTerms terms;
    private final ProgrammeBook book;
    private final Standings standings;
    private final long account;

    RedPacket(int programme, RedPacketTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        this.book = book.programme(programme);
        standings = this.book.standings();
        account = Accounts.programme(AccountKind.RED_PACKET, programme);
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int i = 0; i < orders.count(); i++) {
            touched += standings.touch(orders.buyer(i));
        }
        return touched;
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Foretold foretold) {
        foretold.quotaFen(quotaOf(share));
    }

    private long quotaOf(ProgrammeShare share) {
        return shareFloor(share.paidFen(), terms.quotaPpm());
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long fed = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            int ratePpm = order.offer(line).terms().split().fundPpm("red-packet", "");
            fed += shareFloor(order.paidFen(line), ratePpm);
            events.because(Rule.RED_PACKET_SHARE, order.paidFen(line), ratePpm);
        }
        events.post(account, Assets.CURRENCY, fed);
        long quota = quotaOf(share);
        standings.addQuota(order.member(), quota);
        order.settlement().add(Role.RED_PACKET_FUND, programme, 0, fed);
        order.settlement().add(Role.QUOTA, programme, 0, quota);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        long held = book.fundFen(AccountKind.RED_PACKET);
        long fed = Math.min(reversal.part(Role.RED_PACKET_FUND, programme), held);
        reversal.because(Role.RED_PACKET_FUND, programme, -1, events);
        events.because(Rule.BALANCE_LEFT, held);
        events.post(account, Assets.CURRENCY, -fed);
        long quota =
                Math.min(
                        reversal.part(Role.QUOTA, programme),
                        standings.quotaFen(reversal.member()));
        standings.addQuota(reversal.member(), -quota);
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        BitSet present = book.checkIns().close(epochDay);
        long sharers = present.stream().filter(member -> standings.quotaFen(member) > 0).count();
        if (sharers == 0) {
            return;
        }
        long fund = book.fundFen(AccountKind.RED_PACKET);
        long pot = shareFloor(fund, terms.dailySharePpm());
        long each = pot / sharers;
        for (int m = present.nextSetBit(0); m >= 0; m = present.nextSetBit(m + 1)) {
            long quota = standings.quotaFen(m);
            long paid = Math.min(each, quota);
            standings.addQuota(m, -paid);
            events.postOtherSide(account, Assets.CURRENCY, -paid);
            events.because(Rule.RED_PACKET_POT, fund, terms.dailySharePpm());
            events.because(Rule.RED_PACKET, pot, 1, sharers);
            events.because(Rule.RED_PACKET_QUOTA, quota);
            events.post(Accounts.member(m), Assets.CURRENCY, paid);
        }
    }
}
