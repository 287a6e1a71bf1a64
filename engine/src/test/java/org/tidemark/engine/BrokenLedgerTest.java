package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.PlanLibrary;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.fixture.TestLedger;

/** After anything but a refusal or a lack of capacity the ledger takes no further command. */
final class BrokenLedgerTest {

    /** What goes wrong outside the ledger while it executes. */
    private static final class OutsideException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A sink that fails at the first posting, or at the first event where there is none. */
    private static final class FailingSink implements EventSink {
        private final boolean atBegin;

        FailingSink(boolean atBegin) {
            this.atBegin = atBegin;
        }

        @Override
        public void begin(EventType type, int programme, int member) {
            if (atBegin) {
                throw new OutsideException();
            }
        }

        @Override
        public void posting(long account, int asset, long amount) {
            throw new OutsideException();
        }
    }

    /** An archive that fails to remember one id. */
    private static final class ForgetfulArchive implements Archive {
        private final MemoryArchive archive = new MemoryArchive();

        @Override
        public Recall recall(Command command) {
            return archive.recall(command);
        }

        @Override
        public void remember(Command command) {
            if (command.id().equals("o1")) {
                throw new OutsideException();
            }
            archive.remember(command);
        }

        @Override
        public Optional<Settlement> settlement(String order) {
            return archive.settlement(order);
        }

        @Override
        public void keep(String order, Settlement settlement) {
            archive.keep(order, settlement);
        }

        @Override
        public boolean hasEnded(String hold) {
            return archive.hasEnded(hold);
        }

        @Override
        public void endHold(String hold) {
            archive.endHold(hold);
        }
    }

    private static void takesNoMore(Ledger ledger) {
        assertThatThrownBy(() -> ledger.execute(enrol("m9"), EventSink.NOTHING))
                .isInstanceOf(LedgerException.Broken.class)
                .hasMessageContaining("takes no more");
        assertThatThrownBy(() -> ledger.adopt("?", EventSink.NOTHING))
                .isInstanceOf(LedgerException.Broken.class);
        assertThatThrownBy(() -> SavedBytes.of(ledger::save))
                .isInstanceOf(LedgerException.Broken.class);
    }

    @Test
    void a_sink_that_fails_in_the_middle_of_an_event_breaks_the_ledger() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.accepts(enrol("m1"));
        assertThatThrownBy(
                        () -> test.ledger().execute(order("o1", "m1", 100), new FailingSink(false)))
                .isInstanceOf(OutsideException.class);
        takesNoMore(test.ledger());
    }

    @Test
    void a_sink_that_fails_at_an_adoption_outside_the_stream_breaks_the_ledger() {
        PlanLibrary plans = new PlanLibrary();
        Ledger ledger = new Ledger(plans, new MemoryArchive());
        String text = plans.put(plan("seed").build());
        assertThatThrownBy(() -> ledger.adopt(text, new FailingSink(true)))
                .isInstanceOf(OutsideException.class);
        takesNoMore(ledger);
    }

    @Test
    void an_archive_that_cannot_pin_what_was_executed_breaks_the_ledger() {
        PlanLibrary plans = new PlanLibrary();
        Ledger ledger = new Ledger(plans, new ForgetfulArchive());
        ledger.adopt(plans.put(plan("seed").build()), EventSink.NOTHING);
        ledger.execute(enrol("m1"), EventSink.NOTHING);
        assertThatThrownBy(() -> ledger.execute(order("o1", "m1", 100), EventSink.NOTHING))
                .isInstanceOf(OutsideException.class);
        takesNoMore(ledger);
    }

    @Test
    void a_refusal_breaks_nothing() {
        TestLedger test = new TestLedger(plan("seed").build());
        test.refuses(Refusal.UNKNOWN_MEMBER, order("o1", "m1", 100));
        assertThat(test.accepts(enrol("m1"))).hasSize(1);
    }
}
