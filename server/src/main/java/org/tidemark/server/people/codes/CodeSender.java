package org.tidemark.server.people.codes;

import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Brings a one-time code to a phone. */
interface CodeSender {

    /**
     * Sends it.
     *
     * @throws CodeNotSentException when it was not taken; the member may ask again
     */
    void send(Phone phone, String code, Language language);
}
