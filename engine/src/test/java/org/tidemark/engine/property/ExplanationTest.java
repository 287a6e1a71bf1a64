package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.mechanism.Mechanisms;

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
        assertThat(check.seen()).as("rules told").containsAll(Mechanisms.rules());
    }
}
