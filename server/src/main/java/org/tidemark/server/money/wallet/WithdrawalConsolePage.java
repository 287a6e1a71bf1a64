package org.tidemark.server.money.wallet;

import java.util.List;
import org.tidemark.server.web.site.Figures;

/**
 * What staff see of withdrawals; money in fen.
 *
 * @param heldFen what their unfinished withdrawals come to by our table
 * @param ledgerFen what the ledger holds for these very withdrawals; the two must be equal
 * @param twoPersonsFromFen from where on two must approve what a member takes out in a day
 * @param alonePerDayFen what one may approve alone in a day
 */
public record WithdrawalConsolePage(
        List<WithdrawalView> requested,
        List<WithdrawalView> underway,
        List<WithdrawalView> ended,
        long heldFen,
        long ledgerFen,
        long twoPersonsFromFen,
        long alonePerDayFen) {

    public WithdrawalConsolePage {
        requested = List.copyOf(requested);
        underway = List.copyOf(underway);
        ended = List.copyOf(ended);
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, "CNY");
    }

    /** Whether our table and the ledger say the same. */
    public boolean ties() {
        return heldFen == ledgerFen;
    }
}
