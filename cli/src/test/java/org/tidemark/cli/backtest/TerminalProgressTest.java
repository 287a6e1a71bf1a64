package org.tidemark.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;

final class TerminalProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String shown(boolean shown) {
        PrintStream terminal = new PrintStream(written, true, StandardCharsets.UTF_8);
        TerminalProgress progress = new TerminalProgress(shown, terminal, Language.EN);
        progress.read(50, 100);
        progress.read(50, 100);
        progress.read(100, 100);
        progress.settled(3, 7); // not told: too few for a step
        progress.settled(7, 7);
        progress.end();
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_half_is_a_line_that_is_written_over_at_each_step() {
        assertThat(shown(true).replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        "\rReading  ["
                                + "#".repeat(20)
                                + " ".repeat(20)
                                + "]  50%\rReading  ["
                                + "#".repeat(40)
                                + "] 100%\n\rSettling ["
                                + "#".repeat(40)
                                + "] 100%\n");
    }

    @Test
    void nothing_is_shown_where_there_is_no_terminal() {
        assertThat(shown(false)).isEmpty();
    }
}
