package org.tidemark.server.money.tax;

import java.util.Optional;
import org.tidemark.server.money.tax.TaxMove.State;

/**
 * A member of a run.
 *
 * @param dueFen what was still due from him when it was made
 * @param walletFen what his wallet held then
 * @param move what became of it, where anything was to be withheld
 */
public record TaxRunLine(
        String member, int place, long dueFen, long walletFen, Optional<TaxMove> move) {

    /** Whether the wallet held it all; a part is not taken. */
    boolean fits() {
        return walletFen >= dueFen;
    }

    /** What the wallet lacked; it is withheld when he withdraws, or by a later run. */
    public long missingFen() {
        return fits() ? 0 : dueFen - Math.max(0, walletFen);
    }

    /** What was withheld. */
    public long withheldFen() {
        return move.filter(one -> one.state() == State.DONE).map(TaxMove::amountFen).orElse(0L);
    }

    /** The key of what became of it, or will. */
    public String key(TaxRun.State run) {
        if (!fits()) {
            return "tax.line.SHORT";
        }
        return switch (run) {
            case PLANNED -> "tax.line.PLANNED";
            case DROPPED -> "tax.line.DROPPED";
            case AGREED -> move.map(one -> one.state().key()).orElse("tax.line.SETTLED");
        };
    }
}
