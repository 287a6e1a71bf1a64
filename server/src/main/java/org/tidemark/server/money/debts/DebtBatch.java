package org.tidemark.server.money.debts;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.tidemark.server.money.debts.model.IssueKind;

/**
 * What is issued for debts at once.
 *
 * @param programme whose points are granted; empty for coins
 * @param parts in how many the points unlock, 0 for points that are free at once
 * @param everyDays days between them
 * @param asked how often it was proposed
 * @param lines of debts, without those that were dropped
 * @param sumFen what they come to
 * @param issued how many the ledger has issued
 * @param refused how many it would not
 */
public record DebtBatch(
        String batch,
        IssueKind kind,
        String programme,
        int parts,
        int everyDays,
        State state,
        String madeBy,
        OffsetDateTime madeAt,
        int asked,
        String releasedBy,
        String secondBy,
        String reason,
        int lines,
        long sumFen,
        int issued,
        int refused) {

    /** How it stands. */
    public enum State {
        /** Made, and not agreed to. */
        PLANNED,
        /** Two people want it; the ledger is told. */
        AGREED,
        /** All of it was issued or refused. */
        DONE,
        /** Left out. */
        DROPPED;

        /** The key of what people read. */
        public String key() {
            return "debts.batch." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Under which it is proposed; another one each time. */
    String proposal() {
        return batch + "-" + asked;
    }
}
