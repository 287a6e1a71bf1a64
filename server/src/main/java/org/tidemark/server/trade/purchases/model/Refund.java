package org.tidemark.server.trade.purchases.model;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Money that goes back.
 *
 * @param id under which the provider and the ledger know it
 * @param reference of the return that it answers, empty for none
 * @param attemptId the payment that it is of, empty where the provider has no part
 * @param askedFen what was asked for
 * @param parts what goes back by source; of a settled purchase by the ledger's word
 * @param reason why
 * @param who had it done
 * @param decidedBy who said yes or no where somebody had to, else empty
 * @param note why not, or what keeps it; empty for nothing
 * @param cuts what the ledger cut from it, with the rule (SPEC 5.5)
 */
public record Refund(
        String id,
        Kind kind,
        String reference,
        String attemptId,
        State state,
        long askedFen,
        Parts parts,
        String reason,
        String who,
        OffsetDateTime at,
        String decidedBy,
        String note,
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
        /** A payment beside the one that counts, or too late. */
        STRAY
    }

    /** How it stands. */
    public enum State {
        /** Somebody who may not decide it alone asks for it. */
        ASKED,
        /** Staff said no. */
        DECLINED,
        /** It is on its way. */
        PLANNED,
        /** Reversed in the ledger; what came through a provider goes back next. */
        REVERSED,
        /** The buyer has his money. */
        DONE,
        /** The ledger said no. */
        REFUSED;

        /** Whether its amount is bound: it goes back, or may. */
        public boolean bound() {
            return this != DECLINED && this != REFUSED;
        }
    }

    /** What was cut, and why: the code of the ledger's rule. */
    public record Cut(String rule, long amountFen) {}

    /** What has come or comes back in all, in fen; coins count 1.00 for a yuan. */
    public long backFen() {
        return parts.amountFen();
    }

    /** Whether it waits for somebody's yes. */
    public boolean waits() {
        return state == State.ASKED;
    }

    Refund with(State next, String decider, String words) {
        return new Refund(
                id,
                kind,
                reference,
                attemptId,
                next,
                askedFen,
                parts,
                reason,
                who,
                at,
                decider.isEmpty() ? decidedBy : decider,
                words,
                cuts);
    }

    Refund reversed(Parts back, List<Cut> cut) {
        return new Refund(
                id,
                kind,
                reference,
                attemptId,
                State.REVERSED,
                askedFen,
                back,
                reason,
                who,
                at,
                decidedBy,
                "",
                cut);
    }
}
