package org.tidemark.server.money.yearly;

import java.util.Set;
import org.tidemark.engine.event.EventType;
import org.tidemark.server.web.site.Frame;

/**
 * What one kind of movement brought or took in a year, in fen.
 *
 * @param type of the event, {@code order-settled}
 * @param rule that made the amounts, empty where the event says enough
 * @param incomingFen into the wallet
 * @param outgoingFen out of it, as a positive number
 */
public record YearLine(String type, String rule, long incomingFen, long outgoingFen) {

    private static final String ORDER = EventType.ORDER_SETTLED.code();
    private static final String REVERSED = EventType.ORDER_REVERSED.code();
    private static final Set<String> SAY_ENOUGH =
            Set.of(
                    EventType.REDEEMED.code(),
                    EventType.CAP_EXIT.code(),
                    EventType.SWEPT.code(),
                    EventType.CAPTURED.code());

    /** In the place of a rule: what a refund took back of a reward. */
    private static final String TAKEN_BACK = "taken-back";

    /** Within the wallet: set aside, and given back. */
    static final Set<String> WITHIN =
            Set.of(EventType.HELD.code(), EventType.VOIDED.code(), EventType.RELEASED.code());

    /** Of postings in one direction whose first rule is that. */
    static YearLine of(String type, String rule, long incomingFen, long outgoingFen) {
        if (type.equals(REVERSED)) {
            return new YearLine(type, outgoingFen > 0 ? TAKEN_BACK : "", incomingFen, outgoingFen);
        }
        return new YearLine(type, SAY_ENOUGH.contains(type) ? "" : rule, incomingFen, outgoingFen);
    }

    /** Whether it is of the same kind. */
    boolean isLike(YearLine other) {
        return type.equals(other.type) && rule.equals(other.rule);
    }

    YearLine plus(YearLine other) {
        return new YearLine(
                type,
                rule,
                Math.addExact(incomingFen, other.incomingFen),
                Math.addExact(outgoingFen, other.outgoingFen));
    }

    /** Whether it is what he withdrew. */
    boolean isWithdrawal() {
        return type.equals(EventType.CAPTURED.code());
    }

    /** Whether it is what he paid for goods out of his wallet, or got back of that. */
    boolean isOfOwnOrders() {
        return rule.isEmpty() && (type.equals(ORDER) || type.equals(REVERSED));
    }

    /** What people read. */
    public String said(Frame frame) {
        if (type.equals(ORDER) && rule.isEmpty()) {
            return frame.say("yearly.fromWallet");
        }
        if (type.equals(REVERSED)) {
            return frame.say(rule.isEmpty() ? "yearly.toWallet" : "yearly.takenBack");
        }
        return rule.isEmpty()
                ? frame.event(type)
                : frame.say("yearly.kind", frame.event(type), frame.say("rule." + rule));
    }
}
