package org.tidemark.server.money.tax;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.tax.TaxMove.Kind;
import org.tidemark.server.money.tax.TaxMove.Source;

/** Books what was paid to the tax office, as far as so much is owed. */
@Component
final class TaxPaymentAct implements ApprovedAct {

    private final TaxMoveStore store;
    private final RewardMonthStore rewards;

    TaxPaymentAct(TaxMoveStore store, RewardMonthStore rewards) {
        this.store = store;
        this.rewards = rewards;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.TAX_PAYMENT;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        long fen = Fen.read(what.particular("sum")).orElseThrow().fen();
        rewards.hold();
        if (store.owedFen() < fen) {
            return Optional.of("tax.problem.notOwed");
        }
        if (store.isPaid(what.particular("reference"))) {
            return Optional.of("tax.problem.paidAlready");
        }
        store.enter(
                store.fresh(
                                what.id(),
                                Kind.PAY,
                                Source.STAFF,
                                "",
                                fen,
                                what.particular("reference"))
                        .by(approval));
        return Optional.empty();
    }
}
