package org.tidemark.journal.verify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.recovery.Chunks;
import org.tidemark.journal.store.BadSnapshotException;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotInfo;
import org.tidemark.journal.store.SnapshotStore;

/**
 * Compares each snapshot with the ledger at its place: loaded and written again it must give the
 * same bytes, whatever version has written it.
 */
final class SnapshotCheck {

    private final JournalStore store;
    private final PlanReader plans;
    private final Sizes sizes;
    private final Map<Long, SnapshotInfo> waiting = new HashMap<>();
    private final Findings findings = new Findings();
    private int compared;

    /** A check of the snapshots that there are now. */
    SnapshotCheck(JournalStore store, PlanReader plans, Sizes sizes) {
        this.store = store;
        this.plans = plans;
        this.sizes = sizes;
        try (SnapshotStore snapshots = store.snapshots()) {
            snapshots.list().forEach(snapshot -> waiting.put(snapshot.seq(), snapshot));
        }
    }

    /** The ledger has come to the end of a command. */
    void at(LedgerMachine machine) {
        SnapshotInfo snapshot = waiting.remove(machine.seq());
        if (snapshot != null) {
            String wrong = wrong(snapshot, machine);
            if (wrong == null) {
                compared++;
            } else if (isStillThere(snapshot)) {
                wrong(snapshot, wrong);
            }
        }
    }

    /** What is wrong with the snapshots, at the head. */
    List<LocalizedText> findings() {
        waiting.values().stream()
                .filter(this::isStillThere)
                .forEach(snapshot -> wrong(snapshot, "no command ends there"));
        return findings.all();
    }

    /** How many are what they should be. */
    int compared() {
        return compared;
    }

    private void wrong(SnapshotInfo snapshot, String why) {
        findings.add(
                "序号 " + snapshot.seq() + " 处的快照与账本不符：“" + why + "”；停止平台后可从 ledger.snapshot 删去这一行",
                "the snapshot of sequence "
                        + snapshot.seq()
                        + " is not what the journal says ("
                        + why
                        + "); with the platform stopped its row can be deleted from"
                        + " ledger.snapshot");
    }

    /** Null where all is well. */
    private @Nullable String wrong(SnapshotInfo snapshot, LedgerMachine machine) {
        if (!snapshot.isOf(new Head(0, machine.seq(), machine.hash()))) {
            return "it was taken after another record";
        }
        byte[] expected = digest(machine);
        try (SnapshotStore snapshots = store.snapshots();
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(snapshots.open(snapshot)))) {
            LedgerMachine loaded =
                    LedgerMachine.load(store.ledger(), plans, RecordLookup.NONE, sizes, in);
            if (in.read() != -1) {
                return "it is longer than a ledger";
            }
            return Arrays.equals(digest(loaded), expected) ? null : "it is another ledger";
        } catch (IOException | BadSnapshotException | LedgerException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A platform that runs may have replaced it by a newer one meanwhile. */
    private boolean isStillThere(SnapshotInfo snapshot) {
        try (SnapshotStore snapshots = store.snapshots()) {
            return snapshots.list().stream().anyMatch(one -> one.seq() == snapshot.seq());
        }
    }

    private static byte[] digest(LedgerMachine machine) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Chunks.of(machine).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new JournalException("this Java has no SHA-256; use a complete JDK 25", e);
        }
    }
}
