package org.tidemark.server.money.tax;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.tax.TaxMove.Kind;
import org.tidemark.server.money.tax.TaxMove.Source;
import org.tidemark.server.money.tax.TaxRun.State;

/** Lets a run withhold what it was made of, and of nobody more than is still due by now. */
@Component
final class TaxRunAct implements ApprovedAct {

    private final TaxRunStore store;
    private final TaxMoveStore moves;
    private final Withholdings withholdings;

    TaxRunAct(TaxRunStore store, TaxMoveStore moves, Withholdings withholdings) {
        this.store = store;
        this.moves = moves;
        this.withholdings = withholdings;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.TAX_RUN;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String number = what.particular("taxrun");
        State state = store.locked(number);
        TaxRun now = store.find(number).orElseThrow();
        if (state != State.PLANNED
                || !now.proposal().equals(what.id())
                || !TaxRuns.particulars(now).equals(what.particulars())) {
            return Optional.of("tax.problem.overtaken");
        }
        store.lines(number).stream()
                .filter(TaxRunLine::fits)
                .forEach(line -> enter(now, line, approval));
        store.agreed(number, approval.proposedBy(), approval.decidedBy());
        return Optional.empty();
    }

    private void enter(TaxRun run, TaxRunLine line, Approval approval) {
        moves.lock(line.member());
        long fen =
                Math.min(line.dueFen(), withholdings.account(line.member(), run.month()).dueFen());
        if (fen > 0) {
            moves.enter(
                    moves.fresh(
                                    TaxRunStore.move(run.run(), line.place()),
                                    Kind.WITHHOLD,
                                    Source.RUN,
                                    line.member(),
                                    fen,
                                    run.run())
                            .by(approval));
        }
    }
}
