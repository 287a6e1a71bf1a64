package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.FundBook;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;

/**
 * Feeds one fund by its share of every line of an order, and takes that back when the order is
 * reversed: as much of the part as the fund still holds.
 */
final class FundFeed {

    private final int programme;
    private final int number;
    private final FundBook fund;
    private final long account;
    private final Rule rule;
    private final Role role;
    private final int party;

    /**
     * A feed of the fund of that kind and name, which is opened where there is none.
     *
     * @param rule explains the share of a line
     * @param role the component of an order's settlement
     * @param party the component's party: which of several funds of the kind, else 0
     */
    FundFeed(
            ProgrammeBook book,
            int programme,
            String kind,
            String name,
            Rule rule,
            Role role,
            int party) {
        this.programme = programme;
        this.rule = rule;
        this.role = role;
        this.party = party;
        number = book.openFund(kind, name);
        fund = book.fund(number);
        account = Accounts.fund(programme, number);
    }

    /** The fund's number in its programme. */
    int number() {
        return number;
    }

    /** The fund's account. */
    long account() {
        return account;
    }

    /** What the fund holds, in fen. */
    long fen() {
        return fund.fen();
    }

    /** What an order would put in, each line rounded down, in fen. */
    long shareOf(OrderWork order, ProgrammeShare share) {
        long sum = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            sum += shareFloor(order.paidFen(line), order.offer(line).fundPpm(number));
        }
        return sum;
    }

    /** The order's share, each line rounded down, goes into the fund; tells how much. */
    long feed(OrderWork order, ProgrammeShare share, EventWriter events) {
        long fed = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            long paid = order.paidFen(line);
            int ratePpm = order.offer(line).fundPpm(number);
            fed += shareFloor(paid, ratePpm);
            events.because(rule, paid, ratePpm);
        }
        events.post(account, Assets.CURRENCY, fed);
        order.settlement().add(role, programme, party, fed);
        return fed;
    }

    /** Takes the part that is reversed out of the fund, as far as it still holds it. */
    void takeBack(ReversalWork reversal, EventWriter events) {
        long held = fund.fen();
        long part = Math.min(reversal.part(role, programme, party), held);
        reversal.because(role, programme, party, -1, events);
        events.because(Rule.BALANCE_LEFT, held);
        events.post(account, Assets.CURRENCY, -part);
    }
}
