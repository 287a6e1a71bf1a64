package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerQuotes.Earned;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.mechanism.Eligibility;
import org.tidemark.engine.mechanism.OfferOutlook;

/**
 * What a buyer is told of each offer before an order is what the order then gives him, or bounds it
 * from below, in the middle of everything that can go on in a ledger; a buyer whom the ledger does
 * not know is told what he gets as soon as it knows him.
 */
final class OutlooksInStreamsTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 300;
    private static final int NEWCOMERS = 30;

    private final Map<Eligibility, Integer> seen = new EnumMap<>(Eligibility.class);
    private int sold;
    private int newcomers;

    @Test
    void what_is_told_before_an_order_is_what_it_gives_or_less() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            for (Command command : stream.commands()) {
                if (command instanceof Command.Order order) {
                    compare(order, ledger);
                } else {
                    ledger.execute(command, new EventText());
                }
            }
        }
        assertThat(seen)
                .containsKeys(
                        Eligibility.WHOLE,
                        Eligibility.PAUSED,
                        Eligibility.OUTSIDE_WINDOW,
                        Eligibility.UNVERIFIED,
                        Eligibility.OVER_LIMIT);
        assertThat(sold).isGreaterThan(1_000);
    }

    private void compare(Command.Order order, Ledger ledger) {
        LedgerView view = ledger.view();
        List<Earned> quoted = view.quotes().order(order).earned();
        EventRecorder recorder = new EventRecorder(view);
        Outcome outcome = ledger.execute(order, recorder);
        if (!outcome.accepted()) {
            return;
        }
        for (Earned earned : quoted) {
            compare(order, earned);
            contributed(order, earned, view, recorder.events());
            sell(order, earned, view);
        }
    }

    private void compare(Command.Order order, Earned earned) {
        long paid = 0;
        long eligible = 0;
        long points = 0;
        for (OfferOutlook offer : earned.offers()) {
            List<OrderLine> lines =
                    order.lines().stream().filter(l -> l.offer().equals(offer.offer())).toList();
            assertThat(offer.amountFen())
                    .isEqualTo(lines.stream().mapToLong(OrderLine::amountFen).sum());
            assertThat(offer.coins()).isEqualTo(lines.stream().mapToLong(OrderLine::coins).sum());
            assertThat(offer.soldNowFen()).isBetween(0L, offer.mostCashFen());
            paid += offer.paidFen();
            eligible += offer.eligibleFen();
            points += offer.pointsMicro();
            seen.merge(offer.eligibility(), 1, Integer::sum);
            switch (offer.eligibility()) {
                case WHOLE -> assertThat(earned.eligibleFen()).isPositive();
                case OVER_LIMIT -> assertThat(offer.eligibleFen()).isLessThan(offer.paidFen() + 1);
                case NO_POINTS, ONLY_COINS, PAUSED, OUTSIDE_WINDOW, UNVERIFIED ->
                        assertThat(offer.pointsMicro() + offer.eligibleFen()).isZero();
            }
        }
        assertThat(eligible).as("%s", order).isBetween(lowest(earned), earned.eligibleFen());
        assertThat(points).as("%s", order).isLessThanOrEqualTo(earned.mintedMicro());
        if (earned.offers().size() == 1) {
            assertThat(points).as("%s", order).isEqualTo(earned.mintedMicro());
            assertThat(eligible).isEqualTo(earned.eligibleFen());
        }
        assertThat(earned.eligibleFen()).isLessThanOrEqualTo(paid);
    }

    /** Each offer's part is rounded down. */
    private static long lowest(Earned earned) {
        return earned.eligibleFen() - earned.offers().size() + 1;
    }

    private static void contributed(
            Command.Order order, Earned earned, LedgerView view, List<Event> events) {
        if (!view.hasPool(earned.programme())) {
            return;
        }
        long into =
                events.stream()
                        .filter(event -> event.type() == EventType.ORDER_SETTLED)
                        .mapToLong(event ->
                                event.moved(
                                        "pool:" + view.programmeId(earned.programme()),
                                        view.currency()))
                        .sum();
        assertThat(earned.offers().stream().mapToLong(OfferOutlook::contributionFen).sum())
                .as("%s", order)
                .isLessThanOrEqualTo(into);
    }

    /** Sold right after the order, where anybody has points then. */
    private void sell(Command.Order order, Earned earned, LedgerView view) {
        if (earned.mintedMicro() == 0 || view.pool(earned.programme()).supplyMicro() == 0) {
            return;
        }
        LedgerQuotes quotes = view.quotes();
        for (OfferOutlook offer : earned.offers()) {
            assertThat(quotes.cashFor(earned.programme(), offer.pointsMicro()).payoutFen())
                    .as("%s", order)
                    .isGreaterThanOrEqualTo(offer.soldNowFen());
            sold++;
        }
    }

    @Test
    void a_newcomer_is_told_what_he_gets_as_soon_as_he_is_known() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.run().ledger();
            Timestamp at = stream.commands().getLast().header().at();
            stream.commands().stream()
                    .filter(Command.Order.class::isInstance)
                    .map(Command.Order.class::cast)
                    .limit(NEWCOMERS)
                    .forEach(order -> compareNewcomer(order, at, ledger));
        }
        assertThat(newcomers).isGreaterThan(200);
    }

    private void compareNewcomer(Command.Order like, Timestamp at, Ledger ledger) {
        String member = "newcomer-" + newcomers;
        Command.Order order =
                new Command.Order(
                        Header.of("first-" + member, at),
                        member,
                        like.lines().stream()
                                .map(line -> new OrderLine(line.offer(), line.amountFen(), 0))
                                .toList(),
                        0,
                        List.of(),
                        Command.NONE,
                        like.region());
        LedgerQuotes.OrderQuote told = ledger.view().quotes().newcomer(order);
        Outcome known =
                ledger.execute(
                        new Command.Enrol(
                                Header.of("known-" + member, at),
                                member,
                                Command.NONE,
                                Command.NO_REGION,
                                false),
                        new EventText());
        LedgerQuotes.OrderQuote then = ledger.view().quotes().order(order);
        if (!known.accepted() || !then.outcome().accepted()) {
            return;
        }
        newcomers++;
        assertThat(told.outcome().accepted()).isTrue();
        assertThat(told.earned())
                .extracting(Earned::mintedMicro)
                .isEqualTo(then.earned().stream().map(Earned::mintedMicro).toList());
        assertThat(told.earned())
                .flatExtracting(Earned::offers)
                .isEqualTo(then.earned().stream().flatMap(one -> one.offers().stream()).toList());
    }
}
