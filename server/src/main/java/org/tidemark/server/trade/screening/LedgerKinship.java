package org.tidemark.server.trade.screening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Who stands where in the sponsor tree, as the ledger has it now. */
@Component
class LedgerKinship implements Kinship {

    /** How far up the tree two members are still one line: further up everybody is related. */
    private static final int NEAR = 3;

    private static final int FARTHEST = 20;

    private final LedgerGateway ledger;

    LedgerKinship(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    @Override
    public Standing of(String member, String store) {
        return Waiting.on(ledger.read(view -> standing(view, member, store))).value();
    }

    private static Standing standing(LedgerView view, String member, String store) {
        int storeIndex = store.isEmpty() ? -1 : view.storeIndex(store);
        int owner = storeIndex < 0 ? -1 : view.store(storeIndex).owner();
        List<String> kin = new ArrayList<>();
        boolean below = false;
        int each = view.memberIndex(member);
        if (each < 0) {
            kin.add(member);
        }
        for (int step = 0; each >= 0 && step <= FARTHEST; step++) {
            below |= each == owner;
            if (step <= NEAR) {
                kin.add(view.memberId(each));
            }
            each = view.member(each).sponsor();
        }
        return new Standing(kin, owner < 0 ? "" : view.memberId(owner), below);
    }
}
