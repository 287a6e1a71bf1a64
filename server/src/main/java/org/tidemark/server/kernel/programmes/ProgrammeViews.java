package org.tidemark.server.kernel.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Reads programmes from the ledger. */
@Service
public final class ProgrammeViews {

    private static final PoolState NO_POOL = new PoolState(0, 0, 0, 0, 0, 0, 0, false);

    private final LedgerGateway ledger;

    ProgrammeViews(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** All programmes, in order of adoption. */
    public AsOf<List<ProgrammeView>> all() {
        return Waiting.on(
                ledger.read(view -> {
                    List<ProgrammeView> all = new ArrayList<>();
                    for (int p = 0; p < view.programmeCount(); p++) {
                        all.add(programme(view, p));
                    }
                    return all;
                }));
    }

    /** One programme. */
    public AsOf<Optional<ProgrammeView>> find(String id) {
        return Waiting.on(ledger.read(view -> index(view, id).map(p -> programme(view, p))));
    }

    /** The text of the plan in force. */
    public AsOf<Optional<String>> planText(String id) {
        return Waiting.on(ledger.read(view -> index(view, id).map(view::planText)));
    }

    /** The first places of a programme's queue; none where there is no queue. */
    public AsOf<Optional<List<QueuePlaceView>>> queue(String id, int atMost) {
        return Waiting.on(ledger.read(view -> index(view, id).map(p -> queue(view, p, atMost))));
    }

    /** Where buyers come together, in order of adoption. */
    public AsOf<List<GatheringView>> gatherings() {
        return Waiting.on(
                ledger.read(view -> {
                    List<GatheringView> all = new ArrayList<>();
                    for (int p = 0; p < view.programmeCount(); p++) {
                        int programme = p;
                        view.mechanisms()
                                .gathering(p)
                                .ifPresent(gathering ->
                                        all.add(
                                                new GatheringView(
                                                        view.programmeId(programme),
                                                        view.plan(programme),
                                                        gathering,
                                                        view.mechanisms()
                                                                .fundFen(
                                                                        programme,
                                                                        gathering.fund()))));
                    }
                    return all;
                }));
    }

    private static List<QueuePlaceView> queue(LedgerView view, int programme, int atMost) {
        return view.mechanisms().queueEntries(programme, atMost).stream()
                .map(entry ->
                        new QueuePlaceView(
                                entry.number(),
                                view.memberId(entry.member()),
                                entry.paidFen(),
                                entry.lackingFen()))
                .toList();
    }

    private static Optional<Integer> index(LedgerView view, String id) {
        int index = view.programmeIndex(id);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private static ProgrammeView programme(LedgerView view, int index) {
        boolean hasPool = view.hasPool(index);
        return new ProgrammeView(
                view.programmeId(index),
                view.plan(index),
                hasPool,
                hasPool ? view.pool(index) : NO_POOL,
                view.memberCount(),
                view.mechanisms().funds(index),
                view.lastAt().offsetSeconds());
    }
}
