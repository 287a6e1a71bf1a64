package org.tidemark.server.people.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.web.text.Texts;

/**
 * Sends what phones are to be told. What a gateway does not take is tried again, each time later,
 * and given up at last; of an account, either stands in the audit.
 */
@Component
final class NoticeJob implements Job {

    static final int MOST_TRIES = 6;

    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;
    private static final String WHO = "job:notices";
    private static final Logger LOG = LoggerFactory.getLogger(NoticeJob.class);

    private final PhoneNotices notices;
    private final PhoneGateway gateway;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    NoticeJob(PhoneNotices notices, PhoneGateway gateway, Texts texts, Audit audit, Clock clock) {
        this.notices = notices;
        this.gateway = gateway;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return (int) notices.due(AT_ONCE).stream().filter(this::sent).count();
    }

    private boolean sent(PhoneNotices.Due due) {
        try {
            gateway.tell(due.phone(), text(due), due.language());
        } catch (CodeNotSentException failed) {
            LOG.warn("a notice was not sent: {}", failed.getMessage());
            putOff(due);
            return false;
        }
        notices.forget(due.id());
        if (due.kind() != PhoneNotices.Kind.MESSAGE) {
            audit.note(WHO, "account.told", due.memberId(), due.phone().masked());
        }
        return true;
    }

    private String text(PhoneNotices.Due due) {
        return due.kind() == PhoneNotices.Kind.MESSAGE
                ? due.text()
                : texts.in(due.language()).say(due.kind().key());
    }

    private void putOff(PhoneNotices.Due due) {
        if (due.tries() + 1 < MOST_TRIES) {
            notices.again(
                    due.id(),
                    OffsetDateTime.now(clock)
                            .plus(FIRST_PAUSE.multipliedBy(1L << due.tries() * 2)));
            return;
        }
        notices.forget(due.id());
        if (due.kind() != PhoneNotices.Kind.MESSAGE) {
            audit.note(
                    WHO, "account.told", due.memberId(), due.phone().masked(), AuditOutcome.FAILED);
        }
    }
}
