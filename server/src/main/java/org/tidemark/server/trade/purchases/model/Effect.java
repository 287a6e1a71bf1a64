package org.tidemark.server.trade.purchases.model;

import java.util.Optional;
import java.util.Set;

/**
 * Something that is to be done in the world because of what happened to a purchase. It is written
 * down in the transaction that decided it and may be carried out any number of times.
 *
 * @param subject the hold, payment, refund or moment that it is about; empty where it is the
 *     purchase itself
 * @param amountFen how much, where the subject does not say; else 0
 */
public record Effect(Kind kind, String subject, long amountFen) {

    /** Whom an effect needs. What one of them does not answer does not keep the others waiting. */
    public enum Lane {
        LEDGER,
        PROVIDER,
        HOUSE
    }

    /** What is to be done. */
    public enum Kind {
        /** The ledger sets a part aside. */
        HOLD(Lane.LEDGER),
        /** The ledger says whether it has a hold that somebody made for the purchase before. */
        ADOPT(Lane.LEDGER),
        /** The ledger gives back what a hold has. */
        END_HOLD(Lane.LEDGER),
        /** The ledger gives a part of what a hold has back. */
        RELEASE(Lane.LEDGER),
        /** The provider's part is asked for. */
        ASK(Lane.PROVIDER),
        /** The provider ends a payment that is open. */
        CANCEL(Lane.PROVIDER),
        /** The screening is asked. */
        SCREEN(Lane.HOUSE),
        /** What is left of it goes into the ledger. */
        SUBMIT(Lane.LEDGER),
        /** The ledger reverses a part of what settled. */
        REVERSE(Lane.LEDGER),
        /** The provider sends its part of a refund back, once the ledger has done its own. */
        SEND_BACK(Lane.PROVIDER, Lane.LEDGER),
        /** Whoever wants to know is told. */
        TELL(Lane.HOUSE);

        private final Lane lane;
        private final Optional<Lane> after;

        Kind(Lane lane) {
            this(lane, Optional.empty());
        }

        Kind(Lane lane, Lane after) {
            this(lane, Optional.of(after));
        }

        Kind(Lane lane, Optional<Lane> after) {
            this.lane = lane;
            this.after = after;
        }

        /** Whom it needs. */
        public Lane lane() {
            return lane;
        }

        /** Whether it has to wait while earlier effects of those lanes wait. */
        public boolean waitsFor(Set<Lane> blocked) {
            return blocked.contains(lane) || after.filter(blocked::contains).isPresent();
        }
    }

    static Effect of(Kind kind, String subject) {
        return new Effect(kind, subject, 0);
    }

    static Effect release(String refundId, String holdId, long amountFen) {
        return new Effect(Kind.RELEASE, refundId + " " + holdId, amountFen);
    }

    static Effect tell(Moment moment, String subject) {
        return new Effect(Kind.TELL, moment.name() + (subject.isEmpty() ? "" : " " + subject), 0);
    }

    /** The moment of a {@code TELL}. */
    public Moment moment() {
        return Moment.valueOf(first());
    }

    /**
     * The refund or moment that comes first in the subject of a {@code RELEASE} or {@code TELL}.
     */
    public String first() {
        int space = subject.indexOf(' ');
        return space < 0 ? subject : subject.substring(0, space);
    }

    /** What comes second: the hold, or what is told about beside the purchase; else empty. */
    public String second() {
        int space = subject.indexOf(' ');
        return space < 0 ? "" : subject.substring(space + 1);
    }
}
