package org.tidemark.engine.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.Event.Posting;

/**
 * Whether the events tell all there is: every balance is the sum of its postings, every pool and
 * position what the last event said of it; and whether a command told the events it may tell.
 */
final class BookWatch {

    private final LedgerView view;
    private final Map<String, Long> balances = new TreeMap<>();

    BookWatch(LedgerView view) {
        this.view = view;
    }

    /** Counts the postings of an event, and gives what is wrong with it. */
    List<String> follow(Event event) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> sums = new TreeMap<>();
        for (Posting posting : event.postings()) {
            balances.merge(posting.account() + ' ' + posting.asset(), posting.amount(), Long::sum);
            sums.merge(posting.asset(), posting.amount(), Long::sum);
            if (posting.amount() == 0) {
                wrong.add("a posting of zero: " + event);
            }
        }
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            wrong.add("postings that do not sum to zero: " + event);
        }
        return wrong;
    }

    /** The order of events of an accepted command (SPEC 5.0). */
    static List<String> orderOf(List<Event> events) {
        int at = 0;
        while (at < events.size() && events.get(at).type() == EventType.SPONSOR_BOUND) {
            at++;
        }
        boolean right = at <= 1 && at < events.size() && isMain(events.get(at).type());
        for (Event after : events.subList(Math.min(at + 1, events.size()), events.size())) {
            right &= !isMain(after.type()) && after.type() != EventType.SPONSOR_BOUND;
        }
        return right ? List.of() : List.of("events in the wrong order: " + events);
    }

    private static boolean isMain(EventType type) {
        return type != EventType.CAP_EXIT
                && type != EventType.SWEPT
                && type != EventType.SPONSOR_BOUND;
    }

    /**
     * Compares the sums of all postings, and what was told of pools and positions, with the view.
     */
    List<String> compare(PoolWatch pools) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> held = new TreeMap<>();
        view.forEachBalance((account, asset, amount) ->
                held.put(view.accountName(account) + ' ' + view.assetName(asset), amount));
        balances.values().removeIf(sum -> sum == 0);
        if (!held.equals(balances)) {
            wrong.add("balances " + held + " are not the sums of all postings " + balances);
        }
        pools.pools()
                .forEach((programme, told) -> {
                    PoolState state = view.pool(programme);
                    if (state.reserveFen() != told.reserve().longValueExact()
                            || state.supplyMicro() != told.supply().longValueExact()) {
                        wrong.add("pool " + state + " is not what the events tell: " + told);
                    }
                    for (int member = 0; member < view.memberCount(); member++) {
                        comparePosition(programme, member, pools, wrong);
                    }
                });
        return wrong;
    }

    private void comparePosition(int programme, int member, PoolWatch pools, List<String> wrong) {
        PositionState state = view.position(programme, member);
        Event.PositionAfter told =
                pools.position(view.programmeId(programme), view.memberId(member));
        if (state.pointsMicro() != told.pointsMicro()
                || state.lockedMicro() != told.lockedMicro()
                || state.spendFen() != told.spendFen()
                || state.realisedFen() != told.realisedFen()
                || state.cycle() != told.cycle()) {
            wrong.add("position " + state + " is not what the events tell: " + told);
        }
    }
}
