package org.tidemark.server.kernel.disclosures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.disclosure.RunningFigures;
import org.tidemark.plan.disclosure.RunningFigures.JoiningMonth;
import org.tidemark.server.kernel.ledger.ProgrammeRecord;
import org.tidemark.server.kernel.programmes.ProgrammeView;

/**
 * Running figures for the disclosure. The pool is that of the moment; the record by joining month,
 * which is counted over all that has happened, is up to ten minutes old.
 */
@Component
public final class RunningRecord {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ProgrammeRecord record;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    RunningRecord(ProgrammeRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    private record Counted(Instant at, ProgrammeRecord.Orders orders, List<JoiningMonth> months) {}

    /** The figures of a programme with a pool. */
    public RunningFigures of(ProgrammeView programme) {
        Counted known =
                counted.compute(
                        programme.id(),
                        (id, before) ->
                                before != null && before.at().isAfter(clock.instant().minus(KEPT))
                                        ? before
                                        : count(programme));
        PoolState pool = programme.pool();
        return new RunningFigures(
                known.orders().asOf(),
                pool.reserveFen(),
                pool.supplyMicro(),
                pool.orphanFen(),
                known.orders().total(),
                known.orders().latest(),
                known.orders().earlier(),
                known.months());
    }

    private Counted count(ProgrammeView programme) {
        PoolTerms terms = programme.plan().block(PoolTerms.class).orElseThrow();
        PoolState pool = programme.pool();
        List<JoiningMonth> months =
                record
                        .months(
                                programme.id(),
                                programme.plan().currency(),
                                pool.reserveFen(),
                                Math.max(1, pool.supplyMicro()),
                                terms.retentionPpm())
                        .stream()
                        .map(month ->
                                new JoiningMonth(
                                        month.joined(),
                                        month.members(),
                                        month.spendFen(),
                                        month.receivedFen(),
                                        month.worthFen(),
                                        month.paidBack()))
                        .toList();
        return new Counted(clock.instant(), record.orders(programme.id()), months);
    }
}
