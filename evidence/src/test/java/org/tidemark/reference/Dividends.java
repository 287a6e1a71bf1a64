package org.tidemark.reference;

import java.math.BigInteger;
import java.util.Map;
import org.tidemark.reference.Programme.Holding;
import org.tidemark.reference.ReferencePlan.Dividend;
import org.tidemark.reference.Settlement.HoldingShare;
import org.tidemark.reference.Settlement.Part;

/** SPEC 5.9: funds with weighted holders. */
final class Dividends {

    private final Book book;

    Dividends(Book book) {
        this.book = book;
    }

    /** Weights by purchase grow with every order of the programme. */
    void onOrder(Part part, Member buyer) {
        part.programme
                .plan
                .dividends()
                .forEach((name, terms) -> {
                    if (!terms.appointed()) {
                        BigInteger room = terms.cap().timesFloor(part.cash);
                        Holding holding = part.programme.holding(name, buyer);
                        holding.classSpend = holding.classSpend.add(part.cash);
                        holding.room = holding.room.add(room);
                        part.holdings.put(name, new HoldingShare(part.cash, room));
                    }
                });
    }

    /** The close of a day pays every fund of the programme to its holders. */
    void pay(Programme programme) {
        programme.plan.dividends().forEach((name, terms) -> pay(programme, name, terms));
    }

    private void pay(Programme programme, String name, Dividend terms) {
        String account = programme.dividendAccount(name);
        BigInteger fund = book.accounts.balance(account, book.currency());
        BigInteger weights =
                book.members.values().stream()
                        .map(member -> weight(programme, name, terms, member))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        if (weights.signum() == 0) {
            return;
        }
        for (Member member : book.members.values()) {
            BigInteger weight = weight(programme, name, terms, member);
            BigInteger amount = new Fraction(weight, weights).timesFloor(fund);
            if (!terms.appointed()) {
                Holding holding = programme.holding(name, member);
                amount = amount.min(holding.room);
                takeRoom(holding, amount);
            }
            book.accounts.move(account, member.account(), book.currency(), amount);
        }
    }

    /** The member leaves when the room reaches zero by what he was paid. */
    private static void takeRoom(Holding holding, BigInteger amount) {
        holding.room = holding.room.subtract(amount);
        if (holding.room.signum() == 0 && amount.signum() > 0) {
            holding.classSpend = BigInteger.ZERO;
        }
    }

    private static BigInteger weight(
            Programme programme, String name, Dividend terms, Member member) {
        if (terms.appointed()) {
            return programme
                    .appointedWeights
                    .getOrDefault(name, Map.of())
                    .getOrDefault(member, BigInteger.ZERO);
        }
        Holding holding = programme.holding(name, member);
        return holding.room.signum() > 0
                ? holding.classSpend.divide(terms.unit())
                : BigInteger.ZERO;
    }
}
