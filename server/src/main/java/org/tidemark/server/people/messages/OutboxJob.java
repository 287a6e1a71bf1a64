package org.tidemark.server.people.messages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;

/** Sends what waits, each time later, and gives up at last: the message stands in the shop. */
@Component
final class OutboxJob implements Job {

    static final int MOST_TRIES = 6;

    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);

    private final MessageOutbox outbox;
    private final MemberMessages store;
    private final MessageWords words;
    private final ObjectProvider<OutboxChannel> channels;
    private final AccountStore accounts;

    OutboxJob(
            MessageOutbox outbox,
            MemberMessages store,
            MessageWords words,
            ObjectProvider<OutboxChannel> channels,
            AccountStore accounts) {
        this.outbox = outbox;
        this.store = store;
        this.words = words;
        this.channels = channels;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "messages-out";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        List<MessageOutbox.Due> due = outbox.due(AT_ONCE);
        Map<String, Account> to =
                accounts.all(due.stream().map(MessageOutbox.Due::memberId).distinct().toList());
        return (int) due.stream().filter(one -> sent(one, to)).count();
    }

    private boolean sent(MessageOutbox.Due due, Map<String, Account> to) {
        outbox.trying(due, pause(due.tries()));
        OutboxChannel.Sending came = send(due, to);
        if (came != OutboxChannel.Sending.LATER || due.tries() + 1 >= MOST_TRIES) {
            outbox.forget(due);
        }
        if (came == OutboxChannel.Sending.LATER) {
            LOG.info("message {} was not sent by {}", due.messageId(), due.channel());
        }
        return came == OutboxChannel.Sending.SENT;
    }

    private OutboxChannel.Sending send(MessageOutbox.Due due, Map<String, Account> to) {
        Optional<OutboxChannel> channel =
                channels.stream()
                        .filter(one -> one.open() && one.name().equals(due.channel()))
                        .findFirst();
        Optional<KeptMessage> message = store.one(due.messageId());
        Account account = to.get(due.memberId());
        if (channel.isEmpty() || message.isEmpty() || account == null) {
            return OutboxChannel.Sending.NEVER;
        }
        Language language = Language.of(Locale.of(account.language()));
        return channel.get()
                .send(due.memberId(), due.target(), words.outgoing(message.get(), language));
    }

    /** How long after a try the next one is: a minute, four, sixteen ... */
    static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << tries * 2);
    }
}
