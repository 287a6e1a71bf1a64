package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerQuotes.PoolQuote;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.mechanism.Foreseen;

/**
 * What is foreseen of a pool is what the command then makes of it, with every forced exit and every
 * swept position that follows, and foreseeing changes nothing.
 */
final class PoolQuotesInStreamsTest {

    private static final int STREAMS = 120;
    private static final int LENGTH = 300;

    private int injections;
    private int releases;
    private int grants;
    private int refusals;
    private long exits;
    private long swept;

    @Test
    void what_is_foreseen_is_what_comes() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            for (Command command : stream.commands()) {
                LedgerQuotes quotes = ledger.view().quotes();
                switch (command) {
                    case Command.Inject inject ->
                            injections +=
                                    compare(
                                            inject,
                                            inject.programme(),
                                            quotes.injection(inject),
                                            ledger);
                    case Command.ReleaseOrphan release ->
                            releases +=
                                    compare(
                                            release,
                                            release.programme(),
                                            quotes.release(release),
                                            ledger);
                    case Command.Grant grant ->
                            grants +=
                                    compare(grant, grant.programme(), quotes.grant(grant), ledger);
                    case Command.Pause pause ->
                            same(pause, quotes.pause(pause.programme()), ledger);
                    case Command.Resume resume ->
                            same(resume, quotes.pause(resume.programme()), ledger);
                    case Command.AdoptPlan adopt ->
                            same(adopt, quotes.adoption(adopt.plan()), ledger);
                    default -> {
                        injectForeseen(command, ledger);
                        ledger.execute(command, new EventText());
                    }
                }
            }
        }
        assertThat(injections).isGreaterThan(100);
        assertThat(releases).isPositive();
        assertThat(grants).isGreaterThan(100);
        assertThat(refusals).isGreaterThan(100);
        assertThat(exits).as("forced exits").isGreaterThan(30);
        assertThat(swept).as("swept positions").isPositive();
    }

    /** A question between any two commands leaves every byte where it was. */
    private static void injectForeseen(Command command, Ledger ledger) {
        if (command.id().hashCode() % 40 == 0) {
            byte[] before = SavedBytes.of(ledger::save);
            LedgerView view = ledger.view();
            for (int programme = 0; programme < view.programmeCount(); programme++) {
                view.quotes()
                        .injection(
                                new Command.Inject(
                                        command.header(), view.programmeId(programme), 1_000_000));
            }
            assertThat(SavedBytes.of(ledger::save)).isEqualTo(before);
        }
    }

    private void same(Command command, Outcome quoted, Ledger ledger) {
        Outcome outcome = ledger.execute(command, new EventText());
        if (isItsOwn(outcome)) {
            assertThat(quoted).as("%s", command).isEqualTo(outcome);
        }
    }

    private static boolean isItsOwn(Outcome outcome) {
        return outcome.accepted()
                || outcome instanceof Outcome.Rejected rejected
                        && rejected.refusal() != Refusal.ID_CONFLICT
                        && rejected.refusal() != Refusal.OUT_OF_ORDER;
    }

    /** How many were accepted: 1 or 0. */
    private int compare(Command command, String programme, PoolQuote quote, Ledger ledger) {
        EventRecorder recorder = new EventRecorder(ledger.view());
        Outcome outcome = ledger.execute(command, recorder);
        if (!isItsOwn(outcome)) {
            return 0;
        }
        assertThat(quote.outcome()).as("%s", command).isEqualTo(outcome);
        assertThat(quote.foreseen().isPresent()).isEqualTo(outcome.accepted());
        if (!outcome.accepted()) {
            refusals++;
            return 0;
        }
        Foreseen foreseen = quote.foreseen().orElseThrow();
        PoolState now = ledger.view().pool(ledger.view().programmeIndex(programme));
        assertThat(foreseen.reserveFen()).as("%s", command).isEqualTo(now.reserveFen());
        assertThat(foreseen.supplyMicro()).as("%s", command).isEqualTo(now.supplyMicro());
        assertThat(foreseen.exits())
                .as("%s", command)
                .isEqualTo(count(recorder, EventType.CAP_EXIT));
        assertThat(foreseen.swept()).as("%s", command).isEqualTo(count(recorder, EventType.SWEPT));
        exits += foreseen.exits();
        swept += foreseen.swept();
        return 1;
    }

    private static long count(EventRecorder recorder, EventType type) {
        return recorder.events().stream().filter(event -> event.type() == type).count();
    }
}
