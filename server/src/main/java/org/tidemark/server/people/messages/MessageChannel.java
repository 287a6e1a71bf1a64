package org.tidemark.server.people.messages;

import org.tidemark.plan.Language;
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

    /**
     * Keeps a message for a member, who has chosen this way; nothing where it does not reach him.
     */
    void keep(Account to, Language language, String text);
}
