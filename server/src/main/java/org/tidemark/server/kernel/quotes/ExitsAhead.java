package org.tidemark.server.kernel.quotes;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.mechanism.Foreseen;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * What a pool would have to pay to those at their cap, were its price higher: the engine's own
 * foresight of so much money coming in (SPEC 5.6). Looked at once a minute at most; the ledger's
 * own thread does it.
 */
@Service
public final class ExitsAhead {

    /** By how much the price is thought to rise, in percent. */
    public static final List<Integer> PERCENTS = List.of(5, 10, 25);

    private static final int HUNDRED = 100;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LedgerClient ledger;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ExitsAhead(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /**
     * At one height of the price.
     *
     * @param percent by which it would be higher, before anybody leaves
     * @param exits how many positions would be redeemed at their cap
     * @param dueFen what they would be paid
     * @param reserveFen what the pool holds now
     * @param whole whether that is all; it is not where more than some thousands would leave
     */
    public record Ahead(int percent, long exits, long dueFen, long reserveFen, boolean whole) {}

    private record Kept(long atMillis, List<Ahead> ahead) {}

    /** For each height; nothing where the programme has no pool with money in it. */
    public List<Ahead> of(String programme) {
        long now = clock.millis();
        return kept.compute(
                        programme,
                        (name, before) ->
                                before != null && now - before.atMillis < KEPT.toMillis()
                                        ? before
                                        : new Kept(now, ledger.read(view -> ahead(view, name))))
                .ahead;
    }

    /** The same, looked at now. */
    static List<Ahead> ahead(LedgerView view, String programme) {
        int index = view.programmeIndex(programme);
        if (index < 0 || !view.hasPool(index)) {
            return List.of();
        }
        long reserve = view.pool(index).reserveFen();
        List<Ahead> all = new ArrayList<>();
        for (int percent : PERCENTS) {
            foreseen(view, programme, atLeast(reserve, percent))
                    .ifPresent(then ->
                            all.add(
                                    new Ahead(
                                            percent,
                                            then.exits(),
                                            then.paidFen(),
                                            reserve,
                                            then.whole())));
        }
        return all;
    }

    /** The least money that lifts a price by that much: rounded up to a fen. */
    static long atLeast(long reserveFen, int percent) {
        return Math.ceilDiv(Math.multiplyExact(reserveFen, percent), HUNDRED);
    }

    private static Optional<Foreseen> foreseen(LedgerView view, String programme, long fen) {
        return fen <= 0
                ? Optional.empty()
                : view.quotes()
                        .injection(
                                new Command.Inject(
                                        LedgerClient.head("ahead", By.NOBODY), programme, fen))
                        .foreseen();
    }
}
