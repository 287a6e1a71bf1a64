package org.tidemark.server.people.messages;

import org.tidemark.server.people.accounts.Account;

/**
 * A way beside the shop by which messages reach a member: a bean for each that is really there. It
 * only keeps a message, in the transaction of the caller, and sends it later by itself.
 */
public interface MessageChannel {

    /** Its name, as choices keep it; the key of its words is {@code messages.channel.<name>}. */
    String name();

    /** Whether anything can be sent. */
    boolean open();

    /** Whether it tells that kind. */
    default boolean takes(String kind) {
        return true;
    }

    /** Where a member sets it up, a path of this site; empty where there is nothing to set up. */
    default String page() {
        return "";
    }

    /**
     * Keeps a message for a member, who has chosen this way; nothing where it does not reach him.
     */
    void keep(Account to, OutgoingMessage message);
}
