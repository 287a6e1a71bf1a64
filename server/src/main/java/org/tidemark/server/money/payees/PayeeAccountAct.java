package org.tidemark.server.money.payees;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;

/** Puts another account in the place of a store's or a supplier's, once two people want it. */
@Component
final class PayeeAccountAct implements ApprovedAct {

    private final PayeeAccounts accounts;
    private final SealedPayees seals;

    PayeeAccountAct(PayeeAccounts accounts, SealedPayees seals) {
        this.accounts = accounts;
        this.seals = seals;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.PAYEE_ACCOUNT;
    }

    /** The holder, whom a licence names or not. */
    @Override
    public Map<String, String> opened(Wanted.OfPlatform what) {
        return Map.of(
                "holder",
                seals.open(what.particular(PayeeAccounts.PAYEE), PayeeAccounts.sealed(what))
                        .holder());
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        accounts.put(
                new SealedPayee(
                        what.particular(PayeeAccounts.PAYEE),
                        PayeeAccounts.sealed(what),
                        what.particular(PayeeAccounts.SHOWN)),
                approval.proposedBy(),
                approval.decidedBy());
        return Optional.empty();
    }
}
