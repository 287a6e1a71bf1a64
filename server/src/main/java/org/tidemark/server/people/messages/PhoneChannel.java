package org.tidemark.server.people.messages;

import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.codes.PhoneNotices;

/** Text messages, by the outbox of notices to phones. */
@Component
final class PhoneChannel implements MessageChannel {

    private final PhoneNotices notices;

    PhoneChannel(PhoneNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public boolean open() {
        return notices.mayTell();
    }

    @Override
    public void keep(Account to, OutgoingMessage message) {
        to.phone()
                .ifPresent(phone ->
                        notices.say(to.memberId(), phone, message.language(), message.text()));
    }
}
