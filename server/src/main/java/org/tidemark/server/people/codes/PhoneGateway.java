package org.tidemark.server.people.codes;

import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Brings codes and notices to phones. */
interface PhoneGateway extends CodeSender {

    /**
     * Tells a phone something.
     *
     * @throws CodeNotSentException when it was not taken; it may be tried again
     */
    void tell(Phone phone, String text, Language language);

    /** Whether anything comes of it. */
    default boolean isThere() {
        return true;
    }
}
