package org.tidemark.server.people.codes;

import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Sends nothing: no gateway is set up. */
final class NoCodeSender implements PhoneGateway {

    @Override
    public void send(Phone phone, String code, Language language) {
        throw none();
    }

    @Override
    public void tell(Phone phone, String text, Language language) {
        throw none();
    }

    @Override
    public boolean isThere() {
        return false;
    }

    private static CodeNotSentException none() {
        return new CodeNotSentException(
                "there is no gateway for text messages; set tidemark.sms.url, or for a trial"
                        + " tidemark.sms.log-codes=true");
    }
}
