package org.tidemark.simulator.backtest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.plan.reason.ReasonWords;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;

/**
 * Settles collected orders through the engine, in the order of their time. A member is enrolled at
 * first sight with the sponsor and the region of his first order; a sponsor not yet seen is
 * enrolled before him; a store is registered at first sight, with an owner made for it. Everybody
 * counts as verified.
 */
final class Settlements {

    private static final int ABSENT = -1;
    private static final int PENDING = -2;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final CollectedOrders orders;
    private final Ledger ledger;
    private final Tally tally;
    private final Plan plan;
    private final RejectedRows rejected;
    private final ReasonWords words;
    private final int[] firstOrders;
    private final int[] ledgerMembers;
    private final boolean[] ledgerStores;
    private final boolean closesDays;
    private int nextMember;
    private long openDay = NO_DAY;
    private Timestamp lastAt = Timestamp.EARLIEST;

    Settlements(
            CollectedOrders orders, Ledger ledger, Tally tally, Plan plan, RejectedRows rejected) {
        this.orders = orders;
        this.ledger = ledger;
        this.tally = tally;
        this.plan = plan;
        this.rejected = rejected;
        words = new ReasonWords(plan.currency());
        closesDays =
                plan.block(DividendTerms.class).isPresent()
                        || plan.block(TeamTerms.class).isPresent();
        firstOrders = filled(orders.members().size());
        ledgerMembers = filled(orders.members().size());
        ledgerStores = new boolean[orders.stores().size()];
    }

    /** Settles them all. */
    void run(BacktestProgress progress) {
        int[] inTimeOrder = orders.inTimeOrder();
        for (int i = inTimeOrder.length - 1; i >= 0; i--) {
            firstOrders[orders.member(inTimeOrder[i])] = inTimeOrder[i];
        }
        for (int i = 0; i < inTimeOrder.length; i++) {
            settle(inTimeOrder[i]);
            progress.settled(i + 1, inTimeOrder.length);
        }
        closeDay(lastAt);
        tally.finish();
    }

    private void settle(int order) {
        Timestamp at = orders.at(order);
        if (at.localEpochDay() > openDay) {
            closeDay(at);
            openDay = at.localEpochDay();
        }
        lastAt = at;
        tally.day(at.localEpochDay());
        enrolWithSponsors(orders.member(order), at);
        registerStore(orders.store(order), at);
        List<OrderLine> lines = orders.lines(order);
        Outcome outcome;
        try {
            outcome = ledger.execute(command(order, at, lines), tally);
        } catch (LedgerException.Capacity beyond) { // nothing was changed
            reject(order, RejectReason.AMOUNT_TOO_LARGE, String.valueOf(beyond.getMessage()));
            return;
        }
        switch (outcome) {
            case Outcome.Rejected refusal ->
                    reject(
                            order,
                            RejectReason.REFUSED,
                            refusal.refusal().code()
                                    + ": "
                                    + rejected.language().of(words.say(refusal.reason())));
            case Outcome.Accepted _ ->
                    tally.settled(
                            ledgerMembers[orders.member(order)],
                            spendFen(lines),
                            discountFen(lines));
            case Outcome.Duplicate _ ->
                    throw new BacktestException(
                            "an id was used twice: line-" + orders.fileLine(order));
        }
    }

    private Command.Order command(int order, Timestamp at, List<OrderLine> lines) {
        return new Command.Order(
                Header.of("line-" + orders.fileLine(order), at),
                orders.members().name(orders.member(order)),
                lines,
                0,
                List.of(),
                orders.stores().name(orders.store(order)),
                orders.region(order));
    }

    /**
     * Ends the open day for the mechanisms that wait for it; the command comes with the next
     * order's time.
     */
    private void closeDay(Timestamp at) {
        if (closesDays && openDay != NO_DAY) {
            LocalDate day = LocalDate.ofEpochDay(openDay);
            accepted(new Command.CloseDay(Header.of("day-" + day, at), day));
        }
    }

    /**
     * Goes up the sponsors to one who is enrolled, then enrols downwards. A circle ends where it
     * began.
     */
    private void enrolWithSponsors(int member, Timestamp at) {
        int[] chain = new int[8];
        int depth = 0;
        int next = member;
        while (next != NameIndex.NONE && ledgerMembers[next] == ABSENT) {
            if (depth == chain.length) {
                chain = Arrays.copyOf(chain, depth * 2);
            }
            chain[depth] = next;
            depth++;
            ledgerMembers[next] = PENDING;
            next = firstOrders[next] == ABSENT ? NameIndex.NONE : orders.sponsor(firstOrders[next]);
        }
        int sponsor =
                next == NameIndex.NONE || ledgerMembers[next] == PENDING ? NameIndex.NONE : next;
        for (int i = depth - 1; i >= 0; i--) {
            enrol(chain[i], sponsor, at);
            sponsor = chain[i];
        }
    }

    private void enrol(int member, int sponsor, Timestamp at) {
        String name = orders.members().name(member);
        int region =
                firstOrders[member] == ABSENT
                        ? Command.NO_REGION
                        : orders.region(firstOrders[member]);
        accepted(
                new Command.Enrol(
                        Header.of("enrol-" + name, at),
                        name,
                        orders.members().name(sponsor),
                        region,
                        true));
        ledgerMembers[member] = nextMember;
        nextMember++;
    }

    private void registerStore(int store, Timestamp at) {
        if (store == NameIndex.NONE || ledgerStores[store]) {
            return;
        }
        int owner = orders.owner(store);
        enrolWithSponsors(owner, at);
        String name = orders.stores().name(store);
        accepted(
                new Command.RegisterStore(
                        Header.of("store-" + name, at),
                        name,
                        orders.members().name(owner),
                        Command.NONE));
        ledgerStores[store] = true;
    }

    private void accepted(Command command) {
        if (ledger.execute(command, tally) instanceof Outcome.Rejected refusal) {
            throw new BacktestException(
                    command.id()
                            + " was refused: "
                            + refusal.refusal().code()
                            + ", "
                            + words.say(refusal.reason()).en());
        }
    }

    private void reject(int order, RejectReason reason, String detail) {
        for (int row = order; row >= 0; row = orders.nextRow(row)) {
            if (orders.amountFen(row) > 0) {
                rejected.add(orders.fileLine(row), reason, orders.amountFen(row), detail);
            }
        }
    }

    private static long spendFen(List<OrderLine> lines) {
        return lines.stream().mapToLong(OrderLine::amountFen).sum();
    }

    /**
     * The pool's share of each line, handed back at once instead: rounded down like the
     * contribution.
     */
    private long discountFen(List<OrderLine> lines) {
        long discountFen = 0;
        for (OrderLine line : lines) {
            OfferTerms offer = plan.offer(line.offer()).orElseThrow();
            discountFen += Exact.shareFloor(line.amountFen(), offer.split().poolPpm());
        }
        return discountFen;
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, ABSENT);
        return numbers;
    }
}
