package org.tidemark.engine.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.GroupBook;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Fraction;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.engine.event.Rule.Unit;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fact.Gathering;
import org.tidemark.engine.plan.GroupTerms;

/**
 * Group rebate (SPEC 5.13): orders put a share into the one open group; when enough different
 * buyers have come together, each gets an equal part, and a group that is too few in time gives
 * nothing.
 */
final class GroupRebate implements Mechanism {

    static final Rule SHARE =
            new Rule(45, "group-share", "5.13", Step.ADD, Unit.FEN, Fraction.RATE);

    /** An equal part of all that the group has put in. */
    static final Rule REBATE =
            new Rule(46, "group-rebate", "5.13", Step.ADD, Unit.FEN, Fraction.PARTS);

    /** Cut from a refund: the part of what the order's group paid for it. */
    static final Rule PAID =
            new Rule(47, "group-paid", "5.13", Step.ADD, Unit.FEN, Fraction.ONE).cutsRefund();

    static final Role FED = new Role(26, "group-fund", "share of the group's fund");
    static final Role ENTRY =
            new Role(27, "group-entry", "number of the order's entry in its group; not a sum");
    static final Role GROUP =
            new Role(28, "group", "number of the group that the order joined; not a sum");

    static final MechanismKind<GroupTerms> KIND =
            new MechanismKind<>(
                    "group",
                    "group",
                    GroupTerms.class,
                    List.of(SHARE, REBATE, PAID),
                    List.of(FED, ENTRY, GROUP),
                    GroupRebate::new);

    private final int programme;
    private final GroupTerms terms;
    private final GroupBook groups;
    private final FundFeed fund;

    private GroupRebate(int programme, GroupTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        ProgrammeBook programmeBook = book.programme(programme);
        groups = GroupBook.of(programmeBook);
        fund = new FundFeed(programmeBook, programme, KIND.fund(), "", SHARE, FED, 0);
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {
        foretold.accept(
                Fact.of(
                        "group.share",
                        fund.shareOf(order, share),
                        Fact.Unit.FEN,
                        Fact.of("size", terms.size(), Fact.Unit.COUNT),
                        Fact.of("window", terms.windowDays(), Fact.Unit.COUNT)));
    }

    @Override
    public void facts(int member, long today, Consumer<Fact> facts) {
        long shareFen = groups.shareOf(member);
        if (shareFen > 0) {
            facts.accept(
                    Fact.of(
                            "group.share",
                            shareFen,
                            Fact.Unit.FEN,
                            Fact.of("members", groups.members(), Fact.Unit.COUNT),
                            Fact.of("size", terms.size(), Fact.Unit.COUNT),
                            Fact.of("fund", fund.fen(), Fact.Unit.FEN)));
        }
    }

    @Override
    public List<Fact> aboutFund(int number) {
        return number == fund.number()
                ? List.of(
                        Fact.of("members", groups.members(), Fact.Unit.COUNT),
                        Fact.of("size", terms.size(), Fact.Unit.COUNT))
                : List.of();
    }

    @Override
    public Optional<Gathering> gathering() {
        boolean open = groups.isOpen();
        return Optional.of(
                new Gathering(
                        KIND.fund(),
                        groups.members(),
                        terms.size(),
                        terms.windowDays(),
                        open,
                        open ? groups.openedDay() + terms.windowDays() : 0));
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long fed = fund.feed(order, share, events);
        if (fed == 0) {
            return;
        }
        int group = groups.group();
        int entry = groups.join(order.member(), fed, order.localEpochDay());
        order.settlement().add(ENTRY, programme, 0, entry);
        order.settlement().add(GROUP, programme, 0, group);
        if (groups.members() >= terms.size()) {
            pay(events);
        }
    }

    /** What an equal division leaves goes to the platform. */
    private void pay(EventWriter events) {
        long total = fund.fen();
        int members = groups.members();
        groups.share(
                total / members,
                member -> {
                    events.postOtherSide(fund.account(), Assets.CURRENCY, -(total / members));
                    events.because(REBATE, total, 1, members);
                    events.post(Accounts.member(member), Assets.CURRENCY, total / members);
                });
        toPlatform(total % members, events);
    }

    private void toPlatform(long fen, EventWriter events) {
        events.post(fund.account(), Assets.CURRENCY, -fen);
        events.post(Accounts.PLATFORM, Assets.CURRENCY, fen);
    }

    /** A share in an open group goes back; what a group has paid is cut from the refund. */
    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        int entry = (int) reversal.recorded(ENTRY, programme);
        if (entry == 0) {
            return;
        }
        if (groups.isOpen(entry)) {
            groups.takeBack(entry, reversal.part(FED, programme));
            fund.takeBack(reversal, events);
        } else {
            int group = (int) reversal.recorded(GROUP, programme);
            reversal.deduct(PAID, reversal.partOf(groups.receivedFen(group, entry)));
        }
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        if (groups.isOpen() && epochDay >= groups.openedDay() + terms.windowDays()) {
            groups.dissolve();
            toPlatform(fund.fen(), events);
        }
    }
}
