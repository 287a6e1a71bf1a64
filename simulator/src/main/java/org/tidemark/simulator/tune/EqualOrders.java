package org.tidemark.simulator.tune;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.reason.ReasonWords;
import org.tidemark.simulator.backtest.ForgetfulArchive;

/** Equal orders, each of a new member, through the engine. */
final class EqualOrders {

    private static final long PRICE_FEN = 100_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Ledger ledger = new Ledger(new YamlPlanReader(), new ForgetfulArchive());
    private final LedgerView view = ledger.view();
    private final String offer;
    private final PoolTerms pool;
    private final Timestamp at;

    private EqualOrders(String planText, String offer) throws TuneException {
        this.offer = offer;
        if (ledger.adopt(planText, EventSink.NOTHING) instanceof Outcome.Rejected refusal) {
            throw new TuneException(
                    "tune.watched", new ReasonWords(view.currency()).say(refusal.reason()));
        }
        pool = view.plan(0).block(PoolTerms.class).orElseThrow();
        at = Timestamp.of(day(pool.issuance()).atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    /**
     * Runs them.
     *
     * @param watched the order of which the break-even is looked for, counted from 1
     * @param mostOrders how many orders are waited for it at most; not more than {@code orders} if
     *     it need not be waited for
     */
    static Counted run(String planText, String offer, int orders, int watched, int mostOrders)
            throws TuneException {
        EqualOrders run = new EqualOrders(planText, offer);
        int breakEven = 0;
        int settled = 0;
        while (settled < orders) {
            breakEven = run.next(settled++, watched, breakEven);
        }
        Counted counted = run.count(orders, watched);
        while (settled < mostOrders && breakEven == 0) {
            breakEven = run.next(settled++, watched, breakEven);
        }
        return new Counted(
                counted.orders(),
                counted.priceFen(),
                counted.betterOff(),
                counted.medianFen(),
                counted.lastFen(),
                counted.allBack(),
                counted.forcedExits(),
                breakEven,
                watched);
    }

    /**
     * Settles another order; gives after how many the watched one has broken even, 0 for not yet.
     */
    private int next(int number, int watched, int breakEven) throws TuneException {
        order(number);
        boolean now = breakEven == 0 && number + 1 >= watched && cashFen(watched - 1) >= PRICE_FEN;
        return now ? number + 1 : breakEven;
    }

    private void order(int number) throws TuneException {
        String member = "m" + number;
        accepted(
                new Command.Enrol(
                        Header.of("e" + number, at), member, "", Command.NO_REGION, true));
        accepted(
                new Command.Order(
                        Header.of("o" + number, at),
                        member,
                        List.of(new Command.OrderLine(offer, PRICE_FEN, 0)),
                        0,
                        List.of(),
                        "",
                        Command.NO_REGION));
    }

    private void accepted(Command command) throws TuneException {
        if (ledger.execute(command, EventSink.NOTHING) instanceof Outcome.Rejected refusal) {
            throw new TuneException(
                    "tune.watched", new ReasonWords(view.currency()).say(refusal.reason()));
        }
    }

    private Counted count(int orders, int watched) {
        PoolState end = view.pool(0);
        long discountFen =
                Exact.shareFloor(
                        PRICE_FEN, view.plan(0).offer(offer).orElseThrow().split().poolPpm());
        long[] cash = new long[orders];
        int betterOff = 0;
        int allBack = 0;
        for (int member = 0; member < orders; member++) {
            cash[member] = cashFen(member, end);
            betterOff += cash[member] >= discountFen ? 1 : 0;
            allBack += cash[member] >= PRICE_FEN ? 1 : 0;
        }
        long last = cash[orders - 1];
        Arrays.sort(cash);
        return new Counted(
                orders,
                PRICE_FEN,
                betterOff,
                cash[orders / 2],
                last,
                allBack,
                end.capExits(),
                0,
                watched);
    }

    private long cashFen(int member) {
        return cashFen(member, view.pool(0));
    }

    /** What forced exits have paid, and what the points would fetch now. */
    private long cashFen(int member, PoolState now) {
        long paid = view.balance(Accounts.pack(AccountKind.MEMBER, 0, member), Assets.CURRENCY);
        long points = view.position(0, member).pointsMicro();
        if (points == 0) {
            return paid;
        }
        long gross = Exact.mulDivFloor(points, now.reserveFen(), now.supplyMicro());
        return paid + pool.retention().payoutFloor(gross);
    }

    private static LocalDate day(IssuanceWindow window) {
        return window.contains(DAY.toEpochDay())
                ? DAY
                : LocalDate.ofEpochDay(window.untilEpochDay());
    }
}
