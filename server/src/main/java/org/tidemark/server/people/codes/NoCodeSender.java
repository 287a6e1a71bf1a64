package org.tidemark.server.people.codes;

import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Sends nothing: no gateway is set up. */
final class NoCodeSender implements CodeSender {

    @Override
    public void send(Phone phone, String code, Language language) {
        throw new CodeNotSentException(
                "there is no gateway for text messages; set tidemark.sms.url, or for a trial"
                        + " tidemark.sms.log-codes=true");
    }
}
