package org.tidemark.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * for byte, the sums and prices in the records, the index of subjects, every snapshot at its place,
 * every posting of the read model as far as that has come, at the end the whole ledger against SPEC
 * 6 and the balances against the read model if that is at the same place. Writes nothing; a
 * platform may be running, records after the head that was found at the beginning are not looked
 * at. When the head is in the middle of a command, its parts so far are compared.
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
        return verify(null, progress);
    }

    /**
     * Verifies.
     *
     * @param kept a head that was written down earlier, through which the journal must still lead;
     *     null for none
     * @param progress told the sequence from time to time
     * @throws org.tidemark.journal.store.StoreUnavailableException when the journal cannot be read
     */
    public JournalVerdict verify(@Nullable HeadStatement kept, LongConsumer progress) {
        KeptHead keptHead = new KeptHead(kept);
        try (JournalReader reader = store.reader();
                JournalReader lookups = store.reader()) {
            LedgerMachine machine =
                    LedgerMachine.empty(
                            store.ledger(),
                            plans,
                            new PatientLookup(store.ledger(), lookups, () -> true),
                            sizes);
            readModel.begin();
            SnapshotCheck snapshots = new SnapshotCheck(store, plans, sizes);
            Head head = reader.head(); // after what must not be ahead of it
            try (RecordCursor records =
                    new RecordCursor(reader, store.ledger(), Head.empty(0), head)) {
                JournalWalk walk =
                        new JournalWalk(
                                records,
                                lookups,
                                machine,
                                record -> {
                                    readModel.record(record);
                                    keptHead.record(record);
                                },
                                snapshots);
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
                        ? bad(wrong.get(), head)
                        : whole(machine, head, walk.missing(), snapshots, keptHead);
            }
        }
    }

    private JournalVerdict bad(Finding wrong, Head head) {
        return new JournalVerdict(
                store.ledger(),
                wrong.seq() - 1,
                wrong.seq(),
                HeadStatement.of(store.ledger(), head),
                List.of(wrong.sentence()),
                notes);
    }

    /** What the engine finds of itself is for those who mend it: it is quoted. */
    private static LocalizedText ofTheEngine(String violation) {
        return new LocalizedText("账本自身不相符：“" + violation + "”", violation);
    }

    private JournalVerdict whole(
            LedgerMachine machine, Head head, int missing, SnapshotCheck snapshots, KeptHead kept) {
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
        List<LocalizedText> ofTheLedger =
                Stream.concat(
                                LedgerAudit.violations(machine.view()).stream()
                                        .map(JournalVerifier::ofTheEngine),
                                kept.findings().stream())
                        .toList();
        List<LocalizedText> findings =
                Stream.of(
                                ofTheLedger,
                                snapshots.findings(),
                                readModel.differences(machine.view(), machine.seq(), notes::add))
                        .flatMap(List::stream)
                        .toList();
        if (snapshots.compared() > 0) {
            notes.add(
                    new LocalizedText(
                            "已比较快照 " + snapshots.compared() + " 份",
                            snapshots.compared() + " of the snapshots were compared"));
        }
        return new JournalVerdict(
                store.ledger(),
                head.seq(),
                ofTheLedger.isEmpty() ? 0 : machine.seq(),
                HeadStatement.of(store.ledger(), head),
                findings,
                notes);
    }
}
