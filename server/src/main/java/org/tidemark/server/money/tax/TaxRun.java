package org.tidemark.server.money.tax;

import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * What is still due for a closed month, to be withheld from wallets at once.
 *
 * @param asked how often it was proposed
 * @param members whose wallet held what was due when it was made
 * @param sumFen what is due from them
 * @param shortMembers whose wallet held less
 */
public record TaxRun(
        String run,
        YearMonth month,
        State state,
        String madeBy,
        OffsetDateTime madeAt,
        int asked,
        String firstBy,
        String secondBy,
        int members,
        long sumFen,
        int shortMembers) {

    /** How it stands. */
    public enum State {
        /** Made, and not agreed to. */
        PLANNED,
        /** Two people want it; the ledger is told. */
        AGREED,
        /** Left out. */
        DROPPED;

        /** The key of what people read. */
        public String key() {
            return "tax.run." + name();
        }
    }

    /** Under which it is proposed; another one each time. */
    String proposal() {
        return run + "-" + asked;
    }
}
