package org.tidemark.server.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.journal.service.Seen;
import org.tidemark.server.ledger.LedgerGateway;
import org.tidemark.server.ledger.Waiting;

/** Reads programmes from the ledger. */
@Service
public final class Programmes {

    private static final PoolState NO_POOL = new PoolState(0, 0, 0, 0, 0, 0, 0, false);

    private final LedgerGateway ledger;

    Programmes(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** All programmes, in order of adoption. */
    public Seen<List<ProgrammeView>> all() {
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
    public Seen<Optional<ProgrammeView>> find(String id) {
        return Waiting.on(ledger.read(view -> index(view, id).map(p -> programme(view, p))));
    }

    /** The text of the plan in force. */
    public Seen<Optional<String>> planText(String id) {
        return Waiting.on(ledger.read(view -> index(view, id).map(view::planText)));
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
                view.lastAt().offsetSeconds());
    }
}
