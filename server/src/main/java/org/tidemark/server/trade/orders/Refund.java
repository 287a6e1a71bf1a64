package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Money that goes back.
 *
 * @param number under which the provider and the ledger know it
 * @param returnNumber of the return that it answers, empty for none
 * @param paymentId the payment that it is of, empty where the provider has no part
 * @param askedFen what was asked for
 * @param providerFen what goes back through the provider; of a settled order by the ledger's word
 * @param coinsFen what goes back in coins; of a settled order by the ledger's word
 * @param walletFen what goes back into the wallet; of a settled order by the ledger's word
 * @param reversed whether the ledger has answered, for a settled order
 * @param trouble what keeps it, empty for nothing
 * @param cuts what the ledger cut from it, with the rule
 */
public record Refund(
        String number,
        String orderNumber,
        Kind kind,
        String returnNumber,
        String paymentId,
        State state,
        long askedFen,
        long providerFen,
        long coinsFen,
        long walletFen,
        boolean reversed,
        String reason,
        String who,
        OffsetDateTime plannedAt,
        String trouble,
        List<Cut> cuts) {

    public Refund {
        cuts = List.copyOf(cuts);
    }

    /** What kind of refund. */
    public enum Kind {
        /** Before the settlement: each source gets its own back. */
        BEFORE,
        /** After the settlement: a reversal in the ledger says what goes back. */
        AFTER,
        /** A payment beside the one that counts. */
        STRAY
    }

    /** How it stands. */
    public enum State {
        PLANNED,
        DONE,
        REFUSED
    }

    /** What was cut, and why: the code of the ledger's rule. */
    public record Cut(String rule, long amountFen) {}

    /** What has come or comes back in all, in fen; coins count 1.00 for a yuan. */
    public long backFen() {
        return providerFen + coinsFen + walletFen;
    }
}
