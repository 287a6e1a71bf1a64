package org.tidemark.server.people.codes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Writes codes to the log: for the demo, and for a trial without a gateway. */
final class LogCodeSender implements PhoneGateway {

    private static final Logger LOG = LoggerFactory.getLogger(LogCodeSender.class);

    @Override
    public void send(Phone phone, String code, Language language) {
        LOG.info("code for {}: {} (no SMS gateway: set tidemark.sms.url)", phone.masked(), code);
    }

    @Override
    public void tell(Phone phone, String text, Language language) {
        LOG.info("notice for {}: {} (no SMS gateway: set tidemark.sms.url)", phone.masked(), text);
    }
}
