package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.command.Command;

/** Everybody who is paid by a rule can be told how the amount came about, to the fen. */
final class ExplanationTest {

    private static final int STREAMS = 60;
    private static final int LENGTH = 300;

    @Test
    void every_amount_is_what_its_terms_come_to_and_every_rule_is_told() {
        ExplanationCheck check = new ExplanationCheck();
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            for (Command command : stream.commands()) {
                ledger.execute(command, check);
            }
            assertThat(check.mistakes()).as("seed %d", seed).isEmpty();
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(check.seen())))
                .as("rules never told")
                .isEmpty();
    }
}
