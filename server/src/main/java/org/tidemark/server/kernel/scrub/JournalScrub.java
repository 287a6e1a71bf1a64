package org.tidemark.server.kernel.scrub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.verify.ChainScrub;
import org.tidemark.server.kernel.jobs.Job;

/** Reads the next piece of the journal, again and again. */
@Component
public final class JournalScrub implements Job, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JournalScrub.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ChainScrub scrub;
    private final ScrubStore store;
    private final Clock clock;
    private volatile ScrubState state;

    JournalScrub(PostgresJournal journal, ScrubStore store, Clock clock, MeterRegistry meters) {
        this.scrub = new ChainScrub(journal.reader(), journal.ledger());
        this.store = store;
        this.clock = clock;
        this.state = store.find().orElseGet(() -> ScrubState.begun(clock.instant(), null));
        Gauge.builder("tidemark.journal.scrubbed", this, s -> s.state().seq())
                .description("Sequence up to which the journal was read in this round")
                .register(meters);
        Gauge.builder("tidemark.journal.damaged", this, s -> s.state().damagedSeq())
                .description("The first damaged record of the journal, 0 for none")
                .register(meters);
    }

    @Override
    public String name() {
        return "scrub-journal";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** One piece; then it rests, whatever there is to do. */
    @Override
    public int doWork() {
        Instant now = clock.instant();
        if (state.isDue(now)) {
            ScrubState before = state.toRead(now);
            int records = ScrubState.pieceRecords(scrub.head(), EVERY);
            ScrubState after =
                    before.after(
                            scrub.read(
                                    before.seq(), HexFormat.of().parseHex(before.hash()), records),
                            now);
            tell(before, after);
            state = after;
            store.keep(after);
        }
        return 0;
    }

    /** How far it is, and what it has found. */
    public ScrubState state() {
        return state;
    }

    @Override
    public void destroy() {
        scrub.close();
    }

    private static void tell(ScrubState before, ScrubState after) {
        if (after.damagedSeq() != before.damagedSeq()) {
            Optional.ofNullable(after.damage())
                    .map(LocalizedText::en)
                    .ifPresentOrElse(
                            what ->
                                    LOG.error(
                                            "the journal is damaged: {}; run verify, and restore it"
                                                    + " from a backup",
                                            what),
                            () ->
                                    LOG.info(
                                            "the journal is whole again at record {}",
                                            before.damagedSeq()));
        }
    }
}
