package org.tidemark.server.money.wallet;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** What of a member's money and coins is set aside, and for what. */
@Component
class OwnHolds {

    private final LedgerClient ledger;

    OwnHolds(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /** His open holds. */
    List<HeldLine> of(String memberId) {
        return ledger.read(view -> {
            int member = view.memberIndex(memberId);
            return view.openHolds().stream()
                    .filter(hold -> hold.member() == member)
                    .map(HeldLine::of)
                    .toList();
        });
    }

    /** What the ledger holds in open holds of withdrawals, in fen. */
    long ofWithdrawalsFen(java.util.Set<String> names) {
        return ledger.read(view ->
                view.openHolds().stream()
                        .filter(hold -> names.contains(hold.name()))
                        .mapToLong(hold -> hold.amount())
                        .sum());
    }
}
