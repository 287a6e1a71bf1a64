package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerAudit;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.SavedBytes;

/** Executes commands one by one and tells every property that does not hold after one. */
final class Watch {

    /** Saving costs more than all else: not every refusal is looked at byte by byte. */
    private static final int SAVED_EVERY = 16;

    private static final byte[] NOT_SAVED = {};

    private final Ledger ledger;
    private final LedgerView view;
    private final PoolWatch pools;
    private final BookWatch book;
    private final MintOracle mints = new MintOracle();
    private final List<String> broken = new ArrayList<>();
    private int number;
    private boolean tied;

    Watch(Ledger ledger) {
        this.ledger = ledger;
        view = ledger.view();
        pools = new PoolWatch(view);
        book = new BookWatch(view);
    }

    /** What does not hold after that command; empty when all is well. */
    List<String> execute(Command command) {
        broken.clear();
        byte[] before = number % SAVED_EVERY == 0 ? SavedBytes.of(ledger::save) : NOT_SAVED;
        number++;
        Map<Integer, MintOracle.Expected> expected =
                command instanceof Command.Order order && view.memberIndex(order.member()) >= 0
                        ? mints.expect(order, view, pools.pools())
                        : Map.of();
        EventRecorder recorder = new EventRecorder(view);
        try {
            Outcome outcome = ledger.execute(command, recorder);
            if (outcome.accepted()) {
                accepted(command, recorder.events(), expected);
            } else {
                changedNothing(before, recorder.events());
            }
        } catch (LedgerException.Capacity e) {
            changedNothing(before, recorder.events());
        } catch (RuntimeException | AssertionError e) {
            broken.add("the ledger broke: " + e);
            return List.copyOf(broken);
        }
        broken.addAll(book.compare(pools));
        broken.addAll(LedgerAudit.violations(view));
        return List.copyOf(broken);
    }

    private void changedNothing(byte[] before, List<Event> events) {
        boolean same =
                Arrays.equals(before, NOT_SAVED)
                        || Arrays.equals(before, SavedBytes.of(ledger::save));
        if (!events.isEmpty() || !same) {
            broken.add("a command that was not accepted changed something");
        }
    }

    private void accepted(
            Command command, List<Event> events, Map<Integer, MintOracle.Expected> expected) {
        broken.addAll(BookWatch.orderOf(events));
        if (command instanceof Command.Order order) {
            mints.accepted(order, expected);
        }
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.type() == EventType.ORDER_SETTLED) {
                expected.forEach((programme, mint) -> compare(programme, mint, event));
            }
            broken.addAll(book.follow(event));
            requireAll(
                    pools.follow(command, event, events.subList(i + 1, events.size()), expected));
        }
        requireAll(pools.atRest(command));
    }

    /** Whether caps of two members were ever at the very same price when one of them left. */
    boolean sawTie() {
        return tied;
    }

    private void requireAll(List<PoolStep> steps) {
        for (PoolStep step : steps) {
            tied |= step instanceof PoolStep.Exit exit && exit.isTied();
            for (PoolProperty property : PoolProperty.values()) {
                if (!property.holds(step)) {
                    broken.add(property + ": " + step);
                }
            }
        }
    }

    private void compare(int number, MintOracle.Expected expected, Event event) {
        String programme = view.programmeId(number);
        Event.PositionAfter before = pools.position(programme, event.member());
        long spend =
                event.positions().stream()
                        .filter(after -> after.programme().equals(programme))
                        .mapToLong(after -> after.spendFen() - before.spendFen())
                        .sum();
        BigInteger minted =
                BigInteger.valueOf(event.moved("member:" + event.member(), "points:" + programme));
        BigInteger contribution =
                BigInteger.valueOf(event.moved("pool:" + programme, view.currency()));
        BigInteger most = expected.contribution().add(expected.unclaimedAtMost());
        if (!minted.equals(expected.minted())
                || !BigInteger.valueOf(spend).equals(expected.spend())
                || contribution.compareTo(expected.contribution()) < 0
                || contribution.compareTo(most) > 0) {
            broken.add(
                    "expected "
                            + expected
                            + " in "
                            + programme
                            + ", but minted "
                            + minted
                            + ", spend "
                            + spend
                            + ", contribution "
                            + contribution);
        }
    }
}
