package org.tidemark.server.people.messages;

/** A way that sends what it has kept in {@link MessageOutbox}. */
public interface OutboxChannel extends MessageChannel {

    /** What came of it. */
    enum Sending {
        /** It is there, as far as is known. */
        SENT,
        /** It will not be sent: nothing reaches him, or he does not want it. */
        NEVER,
        /** Perhaps later. */
        LATER
    }

    /**
     * Sends a message; a second time, where it is not known what came of the first.
     *
     * @param target where to, as it was kept
     */
    Sending send(String memberId, String target, OutgoingMessage message);
}
