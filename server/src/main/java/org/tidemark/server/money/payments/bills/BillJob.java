package org.tidemark.server.money.payments.bills;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.bills.BillFetches.State;
import org.tidemark.server.web.files.Upload;

/**
 * Fetches the bills of the last days once providers have made them, and compares each once. What
 * could not be had is tried again an hour later.
 */
@Component
final class BillJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(BillJob.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final LocalTime MADE_BY = LocalTime.of(10, 0);
    private static final int DAYS_BACK = 7;
    private static final String BY = "job:bills";

    private final List<BillSource> sources;
    private final BillFetches fetches;
    private final BillDesk desk;
    private final Clock clock;
    private Instant triedAt = Instant.MIN;

    @Autowired
    BillJob(ObjectProvider<BillSource> sources, BillFetches fetches, BillDesk desk, Clock clock) {
        this(sources.orderedStream().toList(), fetches, desk, clock);
    }

    BillJob(List<BillSource> sources, BillFetches fetches, BillDesk desk, Clock clock) {
        this.sources = List.copyOf(sources);
        this.fetches = fetches;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bills";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        if (sources.isEmpty() || clock.instant().isBefore(later(triedAt))) {
            return 0;
        }
        triedAt = clock.instant();
        sources.forEach(source -> due(source).forEach(day -> fetch(source, day)));
        return 0;
    }

    private static Instant later(Instant tried) {
        return tried.equals(Instant.MIN) ? tried : tried.plus(AGAIN);
    }

    /** The days whose bill is made and not compared, the oldest first. */
    private List<LocalDate> due(BillSource source) {
        LocalDate last = lastMade(ZonedDateTime.now(clock));
        LocalDate first = last.minusDays(DAYS_BACK - 1L);
        Set<LocalDate> done = fetches.done(source.provider(), first);
        return first.datesUntil(last.plusDays(1)).filter(day -> !done.contains(day)).toList();
    }

    /** The last day whose bill is made by then: yesterday from ten o'clock on. */
    static LocalDate lastMade(ZonedDateTime now) {
        LocalDate yesterday = now.toLocalDate().minusDays(1);
        return now.toLocalTime().isBefore(MADE_BY) ? yesterday.minusDays(1) : yesterday;
    }

    private void fetch(BillSource source, LocalDate day) {
        try {
            switch (source.fetch(day)) {
                case BillSource.Fetched.Bill bill -> compare(source, day, bill.file());
                case BillSource.Fetched.None _ -> {
                    desk.compareNothing(provider(source), day, BY);
                    fetches.note(source.provider(), day, State.NONE, "");
                }
                case BillSource.Fetched.Later _ ->
                        fetches.note(source.provider(), day, State.LATER, "");
            }
        } catch (PaymentProviderException away) {
            LOG.warn("the bill of {} of {} follows", source.provider(), day, away);
            fetches.note(source.provider(), day, State.LATER, String.valueOf(away.getMessage()));
        }
    }

    private void compare(BillSource source, LocalDate day, byte[] file) {
        BillDesk.Answer answer = desk.compare(provider(source), day, new Upload(file, BY, false));
        boolean read = answer.result().mistakes().isEmpty();
        fetches.note(source.provider(), day, read ? State.COMPARED : State.FAILED, "");
    }

    private static BillProvider provider(BillSource source) {
        return BillProvider.of(source.provider()).orElseThrow();
    }
}
