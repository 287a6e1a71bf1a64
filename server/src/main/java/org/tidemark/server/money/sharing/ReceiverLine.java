package org.tidemark.server.money.sharing;

import java.time.OffsetDateTime;

/**
 * A receiver as pages show it.
 *
 * @param shown most of it hidden
 * @param state {@code ADDING}, {@code ADDED} or {@code REFUSED}
 * @param reason why the provider refused it
 */
public record ReceiverLine(
        String receiverId,
        ShareReceiver.Kind kind,
        String shown,
        String state,
        String reason,
        String proposedBy,
        String agreedBy,
        OffsetDateTime agreedAt) {

    /** Whether payments can be shared with it. */
    boolean works() {
        return kind != ShareReceiver.Kind.NONE && state.equals("ADDED");
    }
}
