package org.tidemark.server.money.debts;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.debts.model.IssueKind;
import org.tidemark.server.web.files.Upload;

/** Old debts of the demo: a file that was taken, and coins for a part of them that wait. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleDebts {

    private static final int PERCENT = 30;

    private final DebtFiles files;
    private final DebtBatches batches;
    private final DebtStore store;

    SampleDebts(DebtFiles files, DebtBatches batches, DebtStore store) {
        this.files = files;
        this.batches = batches;
        this.store = store;
    }

    /** Takes a file and plans a batch for it; a file that was taken before is left alone. */
    public void make(String table, String by) {
        Upload upload = new Upload(table.getBytes(StandardCharsets.UTF_8), by, false);
        DebtFiles.Kept kept = files.receive(upload);
        store.file(kept.id())
                .filter(file -> !file.taken())
                .ifPresent(file -> {
                    files.take(file, by);
                    String batch =
                            batches.plan(new DebtPlan(IssueKind.COINS, "", PERCENT, 0, 0), by);
                    batches.propose(batch, "演示 / for the demo", by);
                });
    }
}
