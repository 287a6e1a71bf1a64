package org.tidemark.server.trade.purchases.model;

import java.util.List;

/** Something that happens to a purchase: somebody asks for something, or the world answers. */
public sealed interface PurchaseEvent {

    /**
     * What people and clocks ask for. Where the table has no answer it is refused; what the world
     * answers too late is passed over instead.
     */
    sealed interface Request extends PurchaseEvent {}

    /** An answer to an effect, or word that came by itself; the same word again changes nothing. */
    sealed interface Fact extends PurchaseEvent {}

    /** The buyer wants to pay; the provider is not looked at where it has no part. */
    record Pay(String provider) implements Request {}

    /** It shall not be paid any more. */
    record Cancel(String who, String reason) implements Request {}

    /** Its time to be paid is over. */
    record TimeOver() implements Request {}

    /** Its goods leave for the buyer; the note says how. */
    record HandOver(String who, String note) implements Request {}

    /** Its owner says that nothing of it goes back any more. */
    record Settle() implements Request {}

    /** Staff have put right what the ledger refused it for. */
    record Again(String who) implements Request {}

    /**
     * Parts of it go back before the settlement.
     *
     * @param refundId of the refund, unique for ever
     * @param reference of the return that it answers, empty for none
     */
    record GiveBack(String refundId, String reference, List<Back> backs, String who, String reason)
            implements Request {

        public GiveBack {
            backs = List.copyOf(backs);
        }
    }

    /** What shall go back of a line: an amount, and how many pieces with it. */
    record Back(int line, int pieces, long amountFen) {}

    /** All that is left of it goes back before the settlement, and it ends. */
    record GiveAllBack(String refundId, String who, String reason) implements Request {}

    /**
     * A part of what settled goes back.
     *
     * @param decided false where somebody else has to say yes first
     */
    record RefundSettled(
            String refundId, long amountFen, String who, String reason, boolean decided)
            implements Request {}

    /** Staff say yes or no to a refund that was asked for. */
    record DecideRefund(String refundId, boolean yes, String who, String note) implements Request {}

    /** The ledger has set a part aside. */
    record HoldPlaced(String holdId) implements Fact {}

    /** The ledger has not, and why; the hold's name is used up. */
    record HoldRefused(String holdId, String why) implements Fact {}

    /** The ledger has given a hold back. */
    record HoldEnded(String holdId) implements Fact {}

    /** The provider's signed word that a payment has come whole. */
    record MoneyCame(String attemptId, long amountFen) implements Fact {}

    /** A payment was not paid and can no longer be. */
    record AttemptClosed(String attemptId) implements Fact {}

    /** Another amount came than was asked for. */
    record AttemptDisputed(String attemptId) implements Fact {}

    /** The screening lets it settle. */
    record Passed() implements Fact {}

    /** The screening wants a person to decide. */
    record HeldBack(String review) implements Fact {}

    /** A person lets it settle. */
    record Released() implements Fact {}

    /** A person says that it must not settle. */
    record Rejected(String reason) implements Fact {}

    /** The ledger has it. */
    record Settled(List<Earning> earnings, boolean bound) implements Fact {

        public Settled {
            earnings = List.copyOf(earnings);
        }
    }

    /** The ledger refused it; nothing was moved. */
    record Refused(String why) implements Fact {}

    /** The ledger has reversed a part; so much goes back by source. */
    record Reversed(String refundId, Parts parts, List<Refund.Cut> cuts) implements Fact {

        public Reversed {
            cuts = List.copyOf(cuts);
        }
    }

    /** The ledger does not reverse it. */
    record ReversalRefused(String refundId, String why) implements Fact {}

    /** The provider has sent the money of a refund back, or there was none to send. */
    record SentBack(String refundId) implements Fact {}
}
