package org.tidemark.server.money.wallet;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.AccountClosingGuard;
import org.tidemark.server.web.text.Wording;

/** Nobody closes his account while money is on its way to him. */
@Component("withdrawalClosingGuard")
class ClosingGuard implements AccountClosingGuard {

    private final WithdrawalStore store;

    ClosingGuard(WithdrawalStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> reasonAgainst(String memberId, Wording wording) {
        return store.unbookedOf(memberId)
                ? Optional.of(wording.say("wallet.closing"))
                : Optional.empty();
    }
}
