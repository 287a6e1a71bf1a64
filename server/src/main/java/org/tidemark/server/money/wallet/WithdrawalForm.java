package org.tidemark.server.money.wallet;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;

/**
 * What the page of a member's withdrawals shows; money in fen.
 *
 * @param obstacle key of what stands against any withdrawal now, empty for nothing
 * @param coolUntil until when, where that is a cool-down
 * @param payeeKind where it would go, empty for nowhere yet
 * @param problems what is wrong with what was entered
 */
public record WithdrawalForm(
        long walletFen,
        String currency,
        String obstacle,
        OffsetDateTime coolUntil,
        String payeeKind,
        String payeeShown,
        long leastFen,
        long mostFen,
        long leftTodayFen,
        int feePpm,
        long feeLeastFen,
        String amount,
        Problems problems,
        List<WithdrawalView> all) {

    public WithdrawalForm {
        all = List.copyOf(all);
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, currency);
    }

    /** Whether a fee is taken. */
    public boolean fee() {
        return feePpm > 0 || feeLeastFen > 0;
    }
}
