package org.tidemark.server.money.batches;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.money.batches.model.LineEvent;

/** Says of a line in the bank's place what became of it, once two people say so. */
@Component
final class BankWordAct implements ApprovedAct {

    private final LineStore store;
    private final BatchStore batches;
    private final BankLines lines;

    BankWordAct(LineStore store, BatchStore batches, BankLines lines) {
        this.store = store;
        this.batches = batches;
        this.lines = lines;
    }

    /**
     * What has to be agreed to.
     *
     * @param id under which it is kept, another one for each time that somebody says so
     * @param reference the bank's number of the transfer, empty for none
     */
    static Proposal proposal(
            String id, BankLine line, BankWord word, String reference, String reason, String by) {
        return new Proposal(
                ApprovalAction.BANK_WORD,
                new Wanted.OfPlatform(
                        id,
                        new TreeMap<>(
                                Map.of(
                                        "line",
                                        line.line(),
                                        "stands",
                                        line.state().name(),
                                        "word",
                                        word.name(),
                                        "sum",
                                        new Fen(line.amountFen()).plain(),
                                        "thing",
                                        line.thing(),
                                        "reference",
                                        reference)),
                        new TreeMap<>()),
                line.line(),
                line.amountFen(),
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.BANK_WORD;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        BankLine line = store.locked(what.particular("line")).orElseThrow();
        Optional<LineEvent> event = BankWord.valueOf(what.particular("word")).event();
        boolean moved =
                line.state().name().equals(what.particular("stands"))
                        && event.isPresent()
                        && lines.move(
                                line,
                                event.get(),
                                what.particular("reference"),
                                approval.reason(),
                                approval.proposedBy());
        batches.endIfDone(line.batch());
        return moved ? Optional.empty() : Optional.of("batches.problem.overtaken");
    }
}
