package org.tidemark.server.money.tax;

import java.time.YearMonth;

/**
 * Rewards of a member in a month.
 *
 * @param incomeFen what he got less what refunds took back, which may be more
 * @param deals how many rewards
 */
record RewardMonth(String member, YearMonth month, long incomeFen, long deals) {

    /** Whether that names a month. */
    static boolean isMonth(String typed) {
        return typed.matches("[0-9]{4}-(0[1-9]|1[0-2])");
    }
}
