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

/** Gives a member tax back, where so much was withheld too much then as now. */
@Component
final class TaxReturnAct implements ApprovedAct {

    private final TaxMoveStore store;
    private final RewardMonthStore rewards;
    private final Withholdings withholdings;

    TaxReturnAct(TaxMoveStore store, RewardMonthStore rewards, Withholdings withholdings) {
        this.store = store;
        this.rewards = rewards;
        this.withholdings = withholdings;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.TAX_RETURN;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String member = what.particular("member");
        long fen = Fen.read(what.particular("sum")).orElseThrow().fen();
        store.lock(member);
        rewards.hold();
        if (store.waits(member) || withholdings.account(member).overFen() < fen) {
            return Optional.of("tax.problem.overtaken");
        }
        if (store.owedFen() < fen) {
            return Optional.of("tax.problem.paid");
        }
        store.enter(
                store.fresh(what.id(), Kind.RETURN, Source.STAFF, member, fen, "").by(approval));
        return Optional.empty();
    }
}
