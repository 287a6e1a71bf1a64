package org.tidemark.server.kernel.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.StoreState;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Reads stores from the ledger. */
@Service
public final class StoreDirectory {

    private final LedgerGateway ledger;

    StoreDirectory(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** So many stores in order of registration, from a position on, counted from 0. */
    public AsOf<List<StoreView>> page(int from, int limit) {
        return Waiting.on(
                ledger.read(view -> {
                    List<StoreView> page = new ArrayList<>();
                    for (int s = from; s < view.storeCount() && page.size() < limit; s++) {
                        page.add(store(view, s));
                    }
                    return page;
                }));
    }

    /** One store. */
    public AsOf<Optional<StoreView>> find(String id) {
        return Waiting.on(
                ledger.read(view -> {
                    int index = view.storeIndex(id);
                    return index < 0
                            ? Optional.<StoreView>empty()
                            : Optional.of(store(view, index));
                }));
    }

    private static StoreView store(LedgerView view, int store) {
        StoreState state = view.store(store);
        return new StoreView(
                view.storeId(store),
                view.memberId(state.owner()),
                state.recruiter() < 0 ? Command.NONE : view.memberId(state.recruiter()),
                view.currency(),
                view.balance(Accounts.store(store), Assets.CURRENCY));
    }
}
