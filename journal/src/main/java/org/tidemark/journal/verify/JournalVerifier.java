package org.tidemark.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tidemark.engine.LedgerAudit;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.recovery.RecordCursor;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.verify.JournalWalk.Finding;

/**
 * Walks a journal from the first record to the head: the chain, every command executed again byte
 * for byte, the sums and prices in the records, the index of subjects, at the end the whole ledger
 * against SPEC 6 and the balances against the read model if that is at the same place. Writes
 * nothing; a platform may be running, records after the head that was found at the beginning are
 * not looked at. When the head is in the middle of a command, its parts so far are compared.
 */
public final class JournalVerifier {

    private static final int RECENT_RECORDS = 32_768;

    private final JournalStore store;
    private final PlanReader plans;
    private final ReadModelCheck readModel;
    private final Sizes sizes;
    private final List<LocalizedText> notes = new ArrayList<>();

    /** A verifier that reads plans with that reader. */
    public JournalVerifier(JournalStore store, PlanReader plans, ReadModelCheck readModel) {
        this(store, plans, readModel, Sizes.of(RECENT_RECORDS));
    }

    JournalVerifier(JournalStore store, PlanReader plans, ReadModelCheck readModel, Sizes sizes) {
        this.store = store;
        this.plans = plans;
        this.readModel = readModel;
        this.sizes = sizes;
    }

    /**
     * Verifies.
     *
     * @param progress told the sequence from time to time
     * @throws org.tidemark.journal.store.StoreUnavailableException when the journal cannot be read
     */
    public JournalVerdict verify(LongConsumer progress) {
        try (JournalReader reader = store.reader();
                JournalReader lookups = store.reader()) {
            LedgerMachine machine =
                    LedgerMachine.empty(
                            store.ledger(), plans, new PatientLookup(lookups, () -> true), sizes);
            Head head = reader.head();
            try (RecordCursor records =
                    new RecordCursor(reader, store.ledger(), Head.empty(0), head)) {
                JournalWalk walk = new JournalWalk(records, lookups, machine);
                Optional<Finding> wrong = walk.walk(progress);
                if (wrong.isEmpty() && !records.isAtHead()) {
                    wrong =
                            Optional.of(
                                    Finding.at(
                                            head.seq(),
                                            "不是账本头（" + head + "）所指的那一条",
                                            "is not the one that the head (" + head + ") names"));
                }
                return wrong.isPresent()
                        ? bad(wrong.get())
                        : whole(machine, head.seq(), walk.missing());
            }
        }
    }

    private JournalVerdict bad(Finding wrong) {
        return new JournalVerdict(
                store.ledger(), wrong.seq() - 1, wrong.seq(), List.of(wrong.sentence()), notes);
    }

    /** What the engine finds of itself is for those who mend it: it is quoted. */
    private static LocalizedText ofTheEngine(String violation) {
        return new LocalizedText("账本自身不相符：“" + violation + "”", violation);
    }

    private JournalVerdict whole(LedgerMachine machine, long seq, int missing) {
        if (missing > 0) {
            notes.add(
                    new LocalizedText(
                            "最后一条指令的结果不完整，缺 " + missing + " 部分：正在写入，或因故障中断，将在下次启动时补齐",
                            "the outcome of the last command is not there to its end, "
                                    + missing
                                    + (missing == 1 ? " part is" : " parts are")
                                    + " missing: it is being written, or was cut off by a crash and"
                                    + " will be completed at the next start"));
        }
        List<LocalizedText> findings =
                Stream.concat(
                                LedgerAudit.violations(machine.view()).stream()
                                        .map(JournalVerifier::ofTheEngine),
                                readModel
                                        .differences(machine.view(), machine.seq(), notes::add)
                                        .stream())
                        .toList();
        return new JournalVerdict(
                store.ledger(), seq, findings.isEmpty() ? 0 : machine.seq(), findings, notes);
    }
}
