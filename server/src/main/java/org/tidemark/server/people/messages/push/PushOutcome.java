package org.tidemark.server.people.messages.push;

import org.tidemark.server.kernel.outward.SendResult;
import org.tidemark.server.people.messages.OutboxChannel.Sending;

/** What an answer of a browser's maker means (RFC 8030). */
enum PushOutcome {
    /** It was taken. */
    SENT(Sending.SENT),
    /** There is no such device any more. */
    GONE(Sending.NEVER),
    /** It is not taken as it is, and never will be. */
    REFUSED(Sending.NEVER),
    /** Too often, out of order, or no answer. */
    LATER(Sending.LATER);

    private static final int NOT_FOUND = 404;
    private static final int GONE_FOR_GOOD = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final Sending sending;

    PushOutcome(Sending sending) {
        this.sending = sending;
    }

    Sending sending() {
        return sending;
    }

    static PushOutcome of(SendResult result) {
        return switch (result) {
            case SendResult.Answered answered -> ofStatus(answered.status());
            case SendResult.Failed failed ->
                    failed.trouble() == SendResult.Trouble.NOT_PUBLIC ? GONE : LATER;
        };
    }

    private static PushOutcome ofStatus(int status) {
        if (status / 100 == 2) {
            return SENT;
        }
        return switch (status) {
            case NOT_FOUND, GONE_FOR_GOOD -> GONE;
            case TOO_MANY -> LATER;
            default -> status >= SERVER ? LATER : REFUSED;
        };
    }
}
