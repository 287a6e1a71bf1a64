package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.mulDivFloor;
import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.List;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.DividendBook;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;

/**
 * Dividend funds (SPEC 5.9): fed by orders, paid at the close of a day to holders of weights,
 * appointed or by purchase. A holder by purchase is paid until the room that his orders made is
 * used up.
 */
final class Dividends implements Mechanism {

    private final int programme;
    private final List<Dividend> terms;
    private final int[] numbers;
    private final ProgrammeBook book;
    private final Book ledgerBook;

    Dividends(int programme, DividendTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms.dividends();
        ledgerBook = book;
        this.book = book.programme(programme);
        numbers =
                this.terms.stream()
                        .mapToInt(dividend -> this.book.openDividend(dividend.name()))
                        .toArray();
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int dividend = 0; dividend < numbers.length; dividend++) {
            DividendBook holders = book.dividend(numbers[dividend]);
            boolean written = terms.get(dividend).weights() == Weights.PURCHASE;
            for (int i = 0; written && i < orders.count(); i++) {
                touched += holders.touch(orders.buyer(i));
            }
        }
        return touched;
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Foretold foretold) {
        if (terms.stream().anyMatch(dividend -> dividend.weights() == Weights.PURCHASE)) {
            foretold.classSpendFen(share.paidFen());
        }
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        for (int i = 0; i < numbers.length; i++) {
            Dividend dividend = terms.get(i);
            long fed = 0;
            for (int j = 0; j < share.lineCount(); j++) {
                int line = share.line(j);
                int ratePpm =
                        order.offer(line).terms().split().fundPpm("dividend", dividend.name());
                fed += shareFloor(order.paidFen(line), ratePpm);
                events.because(Rule.DIVIDEND_SHARE, order.paidFen(line), ratePpm);
            }
            events.post(account(numbers[i]), Assets.CURRENCY, fed);
            order.settlement().add(Role.DIVIDEND_FUND, programme, numbers[i], fed);
            if (dividend.weights() == Weights.PURCHASE) {
                long room = shareFloor(share.paidFen(), dividend.capPpm());
                book.dividend(numbers[i]).add(order.member(), share.paidFen(), room);
                order.settlement().add(Role.CLASS_SPEND, programme, numbers[i], share.paidFen());
                order.settlement().add(Role.ROOM, programme, numbers[i], room);
            }
        }
    }

    private long account(int dividend) {
        return Accounts.pack(AccountKind.DIVIDEND, programme, dividend);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        for (int number : numbers) {
            DividendBook dividend = book.dividend(number);
            long fed =
                    Math.min(
                            reversal.part(Role.DIVIDEND_FUND, programme, number),
                            dividend.fundFen());
            reversal.because(Role.DIVIDEND_FUND, programme, number, -1, events);
            events.because(Rule.BALANCE_LEFT, dividend.fundFen());
            events.post(account(number), Assets.CURRENCY, -fed);
            int member = reversal.member();
            long spend =
                    Math.min(
                            reversal.part(Role.CLASS_SPEND, programme, number),
                            dividend.classSpendFen(member));
            long room =
                    Math.min(reversal.part(Role.ROOM, programme, number), dividend.roomFen(member));
            dividend.takeBack(member, spend, room);
        }
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        for (int i = 0; i < numbers.length; i++) {
            payOut(terms.get(i), numbers[i], events);
        }
    }

    private void payOut(Dividend dividend, int number, EventWriter events) {
        DividendBook holders = book.dividend(number);
        int members = ledgerBook.members().size();
        long weights = 0;
        for (int member = 0; member < members; member++) {
            weights = Math.addExact(weights, weight(dividend, holders, member));
        }
        long fund = holders.fundFen();
        for (int member = 0; weights > 0 && member < members; member++) {
            long weight = weight(dividend, holders, member);
            if (weight > 0) {
                long paid = mulDivFloor(fund, weight, weights);
                events.because(Rule.DIVIDEND, fund, weight, weights);
                if (dividend.weights() == Weights.PURCHASE) {
                    events.because(Rule.DIVIDEND_ROOM, holders.roomFen(member));
                    paid = Math.min(paid, holders.roomFen(member));
                    holders.pay(member, paid);
                }
                events.postOtherSide(account(number), Assets.CURRENCY, -paid);
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
