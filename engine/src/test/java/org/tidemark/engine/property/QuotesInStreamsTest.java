package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.fixture.SavedBytes;

/**
 * A quote is what the command then gives, neither better nor worse, in the middle of everything
 * that can go on in a ledger: every mechanism, limits, coins, holds, pauses, forced exits.
 */
final class QuotesInStreamsTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 300;
    private static final String QUOTA = "red-packet.quota";

    private int ordersThatMinted;
    private int ordersWithQuota;
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
                    default -> ledger.execute(command, new EventText());
                }
            }
        }
        assertThat(ordersThatMinted).isGreaterThan(1_000);
        assertThat(ordersWithQuota).isGreaterThan(100);
        assertThat(redemptions).isGreaterThan(300);
    }

    @Test
    void a_quote_changes_nothing() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.run().ledger();
            byte[] before = SavedBytes.of(ledger::save);
            LedgerQuotes quotes = ledger.view().quotes();
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

    /** Compares what was quoted to become of a command with what became of it. */
    private static boolean isAcceptedAsQuoted(Command command, Outcome quoted, Outcome outcome) {
        boolean refusedByTheCommandItself =
                outcome instanceof Outcome.Rejected rejected
                        && rejected.refusal() != Refusal.ID_CONFLICT
                        && rejected.refusal() != Refusal.OUT_OF_ORDER;
        if (refusedByTheCommandItself || outcome.accepted()) {
            assertThat(quoted).as("%s", command).isEqualTo(outcome);
        }
        return outcome.accepted();
    }

    private void compare(Command.Order order, Ledger ledger) {
        LedgerView view = ledger.view();
        LedgerQuotes.OrderQuote quote = view.quotes().order(order);
        Map<String, Long> quoted = new TreeMap<>();
        for (LedgerQuotes.Earned earned : quote.earned()) {
            String programme = view.programmeId(earned.programme());
            quoted.put("points:" + programme, earned.mintedMicro());
            quoted.put("ad-points:" + programme, amount("ad-points.earned", earned.facts()));
        }
        quoted.values().removeIf(amount -> amount == 0);
        Map<Integer, Long> quotas = quotas(order, view, quote.earned());
        EventRecorder recorder = new EventRecorder(view);
        Outcome outcome = ledger.execute(order, recorder);
        if (!isAcceptedAsQuoted(order, quote.outcome(), outcome)) {
            return;
        }
        Event settled =
                recorder.events().stream()
                        .filter(event -> event.type() == EventType.ORDER_SETTLED)
                        .findFirst()
                        .orElseThrow();
        String buyer = "member:" + order.member();
        Map<String, Long> minted =
                settled.postings().stream()
                        .filter(posting -> posting.account().equals(buyer))
                        .filter(posting -> posting.asset().contains("points:"))
                        .collect(Collectors.toMap(Event.Posting::asset, Event.Posting::amount));
        assertThat(minted).as("%s", order).isEqualTo(quoted);
        ordersThatMinted += minted.isEmpty() ? 0 : 1;
        for (LedgerQuotes.Earned earned : quote.earned()) {
            long before = quotas.get(earned.programme());
            long after = quota(order, view, earned.programme());
            assertThat(after - before).as("%s", order).isEqualTo(amount(QUOTA, earned.facts()));
            ordersWithQuota += amount(QUOTA, earned.facts()) > 0 ? 1 : 0;
        }
    }

    private static Map<Integer, Long> quotas(
            Command.Order order, LedgerView view, List<LedgerQuotes.Earned> all) {
        return all.stream()
                .collect(
                        Collectors.toMap(
                                LedgerQuotes.Earned::programme,
                                earned -> quota(order, view, earned.programme())));
    }

    private static long quota(Command.Order order, LedgerView view, int programme) {
        int member = view.memberIndex(order.member());
        return amount(QUOTA, view.mechanisms().facts(programme, member, 0));
    }

    private static long amount(String key, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.key().equals(key)).mapToLong(Fact::amount).sum();
    }

    private void compare(Command.Redeem redeem, Ledger ledger) {
        LedgerView view = ledger.view();
        LedgerQuotes quotes = view.quotes();
        LedgerQuotes.RedemptionQuote quote = quotes.redemption(redeem);
        EventRecorder recorder = new EventRecorder(view);
        OptionalLong fewest = OptionalLong.empty();
        long paidForFewest = 0;
        if (quote.outcome().accepted()) {
            int programme = view.programmeIndex(redeem.programme());
            fewest = quotes.pointsForCash(programme, quote.redemption().payoutFen());
            paidForFewest = quotes.cashFor(programme, fewest.orElse(0)).payoutFen();
        }
        Outcome outcome = ledger.execute(redeem, recorder);
        if (!isAcceptedAsQuoted(redeem, quote.outcome(), outcome)) {
            return;
        }
        Event redeemed = recorder.events().getFirst();
        String account = "member:" + redeem.member();
        long paid = redeemed.moved(account, view.currency());
        assertThat(redeemed.moved(account, "points:" + redeem.programme()))
                .as("%s", redeem)
                .isEqualTo(-quote.pointsMicro());
        assertThat(paid).as("%s", redeem).isEqualTo(quote.redemption().payoutFen());
        if (paid > 0) {
            assertThat(fewest).as("%s", redeem).isPresent();
            assertThat(fewest.orElseThrow()).isLessThanOrEqualTo(quote.pointsMicro());
            assertThat(paidForFewest).as("%s", redeem).isEqualTo(paid);
        }
        redemptions++;
    }
}
