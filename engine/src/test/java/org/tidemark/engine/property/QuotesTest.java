package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Quotes;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.SavedBytes;

/**
 * A quote is what the command then gives, neither better nor worse, in the middle of everything
 * that can go on in a ledger: every mechanism, limits, coins, holds, pauses, forced exits.
 */
final class QuotesTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 300;

    private int ordersThatMinted;
    private int redemptions;

    @Test
    void every_quote_is_what_the_execution_at_the_same_sequence_gives() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            for (Command command : stream.commands()) {
                switch (command) {
                    case Command.Order order -> compare(order, ledger);
                    case Command.Redeem redeem -> compare(redeem, ledger);
                    default -> execute(command, ledger);
                }
            }
        }
        assertThat(ordersThatMinted).isGreaterThan(1_000);
        assertThat(redemptions).isGreaterThan(300);
    }

    @Test
    void a_quote_changes_nothing() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.run().ledger();
            byte[] before = SavedBytes.of(ledger::save);
            Quotes quotes = ledger.view().quotes();
            for (Command command : stream.commands()) {
                if (command instanceof Command.Order order) {
                    quotes.pointsFor(order);
                }
            }
            quotes.cashFor(0, 1_000_000);
            quotes.pointsForCash(0, 100);
            assertThat(SavedBytes.of(ledger::save)).as("seed %s", seed).isEqualTo(before);
        }
    }

    /** The events of the command, none when it was not accepted. */
    private static List<Event> execute(Command command, Ledger ledger) {
        EventRecorder recorder = new EventRecorder(ledger.view());
        ledger.execute(command, recorder);
        return recorder.events();
    }

    private void compare(Command.Order order, Ledger ledger) {
        LedgerView view = ledger.view();
        Map<String, Long> quoted =
                view.quotes().pointsFor(order).stream()
                        .filter(minting -> minting.mintedMicro() > 0)
                        .collect(
                                Collectors.toMap(
                                        minting ->
                                                "points:" + view.programmeId(minting.programme()),
                                        Quotes.Minting::mintedMicro));
        EventRecorder recorder = new EventRecorder(view);
        Outcome outcome = ledger.execute(order, recorder);
        if (outcome instanceof Outcome.Accepted) {
            Event settled =
                    recorder.events().stream()
                            .filter(event -> event.type() == EventType.ORDER_SETTLED)
                            .findFirst()
                            .orElseThrow();
            String buyer = "member:" + order.member();
            Map<String, Long> minted =
                    settled.postings().stream()
                            .filter(posting -> posting.account().equals(buyer))
                            .filter(posting -> posting.asset().startsWith("points:"))
                            .collect(Collectors.toMap(Event.Posting::asset, Event.Posting::amount));
            assertThat(minted).as("%s", order).isEqualTo(quoted);
            ordersThatMinted += minted.isEmpty() ? 0 : 1;
        }
    }

    private void compare(Command.Redeem redeem, Ledger ledger) {
        LedgerView view = ledger.view();
        int programme = view.programmeIndex(redeem.programme());
        int member = view.memberIndex(redeem.member());
        if (programme < 0 || member < 0) {
            execute(redeem, ledger);
            return;
        }
        LedgerView.PositionState position = view.position(programme, member);
        long points =
                redeem.pointsMicro() == Command.ALL
                        ? position.pointsMicro() - position.lockedMicro()
                        : redeem.pointsMicro();
        Quotes.Redemption quoted = view.quotes().cashFor(programme, points);
        long fewest = view.quotes().pointsForCash(programme, quoted.payoutFen()).orElse(points);
        long paidForFewest = view.quotes().cashFor(programme, fewest).payoutFen();
        List<Event> events = execute(redeem, ledger);
        if (events.isEmpty()) {
            return;
        }
        String account = "member:" + redeem.member();
        long paid = events.getFirst().moved(account, view.currency());
        assertThat(paid).as("%s", redeem).isEqualTo(quoted.payoutFen());
        assertThat(fewest).as("points for that cash, %s", redeem).isLessThanOrEqualTo(points);
        assertThat(paidForFewest).as("%s", redeem).isEqualTo(paid);
        redemptions++;
    }
}
