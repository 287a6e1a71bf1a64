package org.tidemark.server.trade.screening;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A purchase that was looked at, and what became of it.
 *
 * @param store empty for none
 * @param conductPoints the sum of the order's own parts
 * @param washPoints the sum of the store's parts
 * @param ringPoints the sum of the parts of what its buyer shares with others
 * @param personAskedAt when the member asked for a person's decision, empty for never
 * @param decidedBy who decided, empty where the rules let it pass or nobody has yet
 * @param note the person's reason
 */
public record Review(
        String orderNumber,
        ScreenedSettlement.Kind kind,
        String member,
        String store,
        long amountFen,
        OffsetDateTime at,
        int conductPoints,
        int washPoints,
        int ringPoints,
        State state,
        Optional<OffsetDateTime> personAskedAt,
        Optional<OffsetDateTime> decidedAt,
        String decidedBy,
        String note,
        List<ReviewReason> reasons) {

    public Review {
        reasons = List.copyOf(reasons);
    }

    /** The same with those reasons. */
    Review with(List<ReviewReason> those) {
        return new Review(
                orderNumber,
                kind,
                member,
                store,
                amountFen,
                at,
                conductPoints,
                washPoints,
                ringPoints,
                state,
                personAskedAt,
                decidedAt,
                decidedBy,
                note,
                those);
    }

    /** How it stands. PASSED is the rules' word, the last two are a person's and for good. */
    public enum State {
        PASSED(Decision.Verdict.PASS),
        HELD(Decision.Verdict.HELD),
        RELEASED(Decision.Verdict.PASS),
        REJECTED(Decision.Verdict.REJECTED);

        private final Decision.Verdict verdict;

        State(Decision.Verdict verdict) {
            this.verdict = verdict;
        }

        Decision.Verdict verdict() {
            return verdict;
        }
    }

    /** What the owner of the order is told. */
    Decision decision() {
        return new Decision(
                state.verdict(), state == State.PASSED ? "" : number(orderNumber), reasons);
    }

    /** The number of the review of an order. */
    static String number(String orderNumber) {
        return "r-" + orderNumber;
    }
}
