package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.mulDivFloor;
import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.DividendBook;
import org.tidemark.engine.book.DividendBooks;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Fraction;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.engine.event.Rule.Unit;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;

/**
 * Dividend funds (SPEC 5.9): fed by orders, paid at the close of a day to holders of weights,
 * appointed or by purchase. A holder by purchase is paid until the room that his orders made is
 * used up.
 */
final class Dividends implements Mechanism {

    static final Rule SHARE =
            new Rule(16, "dividend-share", "5.9", Step.ADD, Unit.FEN, Fraction.RATE);
    static final Rule DIVIDEND =
            new Rule(39, "dividend", "5.9", Step.ADD, Unit.FEN, Fraction.PARTS);

    /** At most the room that the holder's purchases left. */
    static final Rule ROOM_LEFT =
            new Rule(40, "dividend-room", "5.9", Step.AT_MOST, Unit.FEN, Fraction.ONE);

    static final Role FED =
            new Role(15, "dividend-fund", "share of a dividend fund; the party is the dividend");

    static final Role CLASS_SPEND =
            new Role(
                    16,
                    "class-spend",
                    "spend that makes weights in a dividend; the party is the dividend");
    static final Role ROOM =
            new Role(17, "room", "room for payments of a dividend; the party is the dividend");

    static final MechanismKind<DividendTerms> KIND =
            new MechanismKind<>(
                    "dividends",
                    "dividend",
                    DividendTerms.class,
                    List.of(SHARE, DIVIDEND, ROOM_LEFT),
                    List.of(FED, CLASS_SPEND, ROOM),
                    Dividends::new);

    private final int programme;
    private final List<Dividend> terms;
    private final int[] numbers;
    private final FundFeed[] funds;
    private final DividendBooks books;
    private final MemberBook members;

    private Dividends(int programme, DividendTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms.dividends();
        ProgrammeBook programmeBook = book.programme(programme);
        members = book.members();
        books = DividendBooks.of(programmeBook);
        numbers = new int[this.terms.size()];
        funds = new FundFeed[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            String name = this.terms.get(i).name();
            numbers[i] = books.open(name);
            funds[i] =
                    new FundFeed(
                            programmeBook, programme, KIND.fund(), name, SHARE, FED, numbers[i]);
        }
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int dividend = 0; dividend < numbers.length; dividend++) {
            DividendBook holders = books.get(numbers[dividend]);
            boolean written = terms.get(dividend).weights() == Weights.PURCHASE;
            for (int i = 0; written && i < orders.count(); i++) {
                touched += holders.touch(orders.buyer(i));
            }
        }
        return touched;
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {
        if (terms.stream().anyMatch(dividend -> dividend.weights() == Weights.PURCHASE)) {
            foretold.accept(Fact.of("dividend.class-spend", share.paidFen(), Fact.Unit.FEN));
        }
    }

    @Override
    public void facts(int member, long today, Consumer<Fact> facts) {
        for (int i = 0; i < numbers.length; i++) {
            Dividend dividend = terms.get(i);
            DividendBook holders = books.get(numbers[i]);
            long weight = weight(dividend, holders, member);
            Fact fund = Fact.of("fund", funds[i].fen(), Fact.Unit.FEN);
            facts.accept(
                    dividend.weights() == Weights.APPOINTED
                            ? Fact.named(
                                    "dividend.appointed",
                                    dividend.name(),
                                    weight,
                                    Fact.Unit.COUNT,
                                    fund)
                            : Fact.named(
                                    "dividend.purchase",
                                    dividend.name(),
                                    weight,
                                    Fact.Unit.COUNT,
                                    fund,
                                    Fact.of("unit", dividend.unitFen(), Fact.Unit.FEN),
                                    Fact.of("room", holders.roomFen(member), Fact.Unit.FEN),
                                    Fact.of(
                                            "class-spend",
                                            holders.classSpendFen(member),
                                            Fact.Unit.FEN)));
        }
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        for (int i = 0; i < numbers.length; i++) {
            Dividend dividend = terms.get(i);
            funds[i].feed(order, share, events);
            if (dividend.weights() == Weights.PURCHASE) {
                long room = shareFloor(share.paidFen(), dividend.capPpm());
                books.get(numbers[i]).add(order.member(), share.paidFen(), room);
                order.settlement().add(CLASS_SPEND, programme, numbers[i], share.paidFen());
                order.settlement().add(ROOM, programme, numbers[i], room);
            }
        }
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        int member = reversal.member();
        for (int i = 0; i < numbers.length; i++) {
            funds[i].takeBack(reversal, events);
            DividendBook holders = books.get(numbers[i]);
            long spend =
                    Math.min(
                            reversal.part(CLASS_SPEND, programme, numbers[i]),
                            holders.classSpendFen(member));
            long room =
                    Math.min(reversal.part(ROOM, programme, numbers[i]), holders.roomFen(member));
            holders.takeBack(member, spend, room);
        }
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        for (int i = 0; i < numbers.length; i++) {
            payOut(terms.get(i), books.get(numbers[i]), funds[i], events);
        }
    }

    private void payOut(
            Dividend dividend, DividendBook holders, FundFeed source, EventWriter events) {
        int count = members.size();
        long weights = 0;
        for (int member = 0; member < count; member++) {
            weights = Math.addExact(weights, weight(dividend, holders, member));
        }
        long fund = source.fen();
        for (int member = 0; weights > 0 && member < count; member++) {
            long weight = weight(dividend, holders, member);
            if (weight > 0) {
                long paid = mulDivFloor(fund, weight, weights);
                events.because(DIVIDEND, fund, weight, weights);
                if (dividend.weights() == Weights.PURCHASE) {
                    events.because(ROOM_LEFT, holders.roomFen(member));
                    paid = Math.min(paid, holders.roomFen(member));
                    holders.pay(member, paid);
                }
                events.postOtherSide(source.account(), Assets.CURRENCY, -paid);
                events.post(Accounts.member(member), Assets.CURRENCY, paid);
            }
        }
    }

    private static long weight(Dividend dividend, DividendBook holders, int member) {
        return dividend.weights() == Weights.APPOINTED
                ? holders.weight(member)
                : holders.weightByPurchase(member, dividend.unitFen());
    }
}
