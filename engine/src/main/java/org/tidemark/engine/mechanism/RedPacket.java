package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.DayMarks;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberFigure;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.RedPacketBook;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Fraction;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.engine.event.Rule.Unit;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.RedPacketTerms;

/**
 * Red packets (SPEC 5.11): orders feed a fund and give quota; those who check in share a part of it
 * a day.
 */
final class RedPacket implements Mechanism {

    static final Rule SHARE =
            new Rule(18, "red-packet-share", "5.11", Step.ADD, Unit.FEN, Fraction.RATE);

    /** The part of the fund that a day shares out. */
    static final Rule POT =
            new Rule(41, "red-packet-pot", "5.11", Step.BASE, Unit.FEN, Fraction.RATE);

    /** One share of the pot: one of all who checked in and have quota. */
    static final Rule PACKET =
            new Rule(42, "red-packet", "5.11", Step.ADD, Unit.FEN, Fraction.PARTS);

    /** At most the member's quota. */
    static final Rule QUOTA_LEFT =
            new Rule(43, "red-packet-quota", "5.11", Step.AT_MOST, Unit.FEN, Fraction.ONE);

    static final Role FED = new Role(22, "red-packet-fund", "share of the red packet fund");

    static final Role QUOTA = new Role(23, "quota", "red packet quota of the buyer");

    static final MechanismKind<RedPacketTerms> KIND =
            new MechanismKind<>(
                    "red-packet",
                    "red-packet",
                    RedPacketTerms.class,
                    List.of(SHARE, POT, PACKET, QUOTA_LEFT),
                    List.of(FED, QUOTA),
                    RedPacket::new);

    private final int programme;
    private final RedPacketTerms terms;
    private final Standings standings;
    private final MemberFigure quotas;
    private final DayMarks checkIns;
    private final FundFeed fund;

    private RedPacket(int programme, RedPacketTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        ProgrammeBook programmeBook = book.programme(programme);
        standings = programmeBook.standings();
        quotas = RedPacketBook.quotas(programmeBook);
        checkIns = RedPacketBook.of(programmeBook).checkIns();
        fund = new FundFeed(programmeBook, programme, KIND.fund(), "", SHARE, FED, 0);
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
    public void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {
        foretold.accept(Fact.of("red-packet.quota", quotaOf(share), Fact.Unit.FEN));
    }

    @Override
    public void facts(int member, long today, Consumer<Fact> facts) {
        facts.accept(
                Fact.of(
                        "red-packet.quota",
                        quotas.of(member),
                        Fact.Unit.FEN,
                        Fact.of("fund", fund.fen(), Fact.Unit.FEN),
                        Fact.flag("red-packet.checked-in", checkIns.isMarked(today, member))));
    }

    private long quotaOf(ProgrammeShare share) {
        return shareFloor(share.paidFen(), terms.quotaPpm());
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        fund.feed(order, share, events);
        long quota = quotaOf(share);
        quotas.add(order.member(), quota);
        order.settlement().add(QUOTA, programme, 0, quota);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        fund.takeBack(reversal, events);
        long quota = Math.min(reversal.part(QUOTA, programme), quotas.of(reversal.member()));
        quotas.add(reversal.member(), -quota);
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        BitSet present = checkIns.close(epochDay);
        long sharers = present.stream().filter(member -> quotas.of(member) > 0).count();
        if (sharers == 0) {
            return;
        }
        long held = fund.fen();
        long pot = shareFloor(held, terms.dailySharePpm());
        long each = pot / sharers;
        for (int m = present.nextSetBit(0); m >= 0; m = present.nextSetBit(m + 1)) {
            long quota = quotas.of(m);
            long paid = Math.min(each, quota);
            quotas.add(m, -paid);
            events.postOtherSide(fund.account(), Assets.CURRENCY, -paid);
            events.because(POT, held, terms.dailySharePpm());
            events.because(PACKET, pot, 1, sharers);
            events.because(QUOTA_LEFT, quota);
            events.post(Accounts.member(m), Assets.CURRENCY, paid);
        }
    }
}
