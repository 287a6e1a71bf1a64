package org.tidemark.server.people.codes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Writes codes to the log: for the demo, and for a trial without a gateway. */
final class LogCodeSender implements CodeSender {

    private static final Logger LOG = LoggerFactory.getLogger(LogCodeSender.class);

    @Override
    public void send(Phone phone, String code, Language language) {
        LOG.info("code for {}: {} (no SMS gateway: set tidemark.sms.url)", phone.masked(), code);
    }
}
