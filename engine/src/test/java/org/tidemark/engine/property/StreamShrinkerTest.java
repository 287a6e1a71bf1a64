package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.Commands;

final class StreamShrinkerTest {

    private static boolean redeemsAndReverses(CommandStream stream) {
        return stream.commands().stream().anyMatch(c -> c instanceof Command.Redeem)
                && stream.commands().stream().anyMatch(c -> c instanceof Command.Reverse);
    }

    @Test
    void a_failing_stream_shrinks_to_the_commands_that_matter() {
        CommandStream stream = StreamGenerator.generate(1, 300);
        assertThat(redeemsAndReverses(stream)).isTrue();
        CommandStream smallest =
                StreamShrinker.shrink(stream, StreamShrinkerTest::redeemsAndReverses);
        assertThat(smallest.commands()).hasSize(2);
        assertThat(redeemsAndReverses(smallest)).isTrue();
    }

    @Test
    void what_fails_whatever_is_in_it_shrinks_to_nothing() {
        assertThat(
                        StreamShrinker.shrink(StreamGenerator.generate(2, 50), stream -> true)
                                .commands())
                .isEmpty();
    }

    @Test
    void commands_are_printed_as_the_java_that_makes_them() {
        assertThat(
                        JavaText.of(
                                List.of(
                                        Commands.orderOf("o\"1", "m1").line("goods", 5).build(),
                                        Commands.hold("h1", "m1", 7, "h"))))
                .isEqualTo(
                        """
                        new Command.Order(Header.of("o\\"1", Timestamp.parse("2026-01-01T12:00+08:00")), "m1", \
                        List.of(new Command.OrderLine("goods", 5L, 0L)), 0L, List.of(), "", 0),
                        new Command.Hold(Header.of("h1", Timestamp.parse("2026-01-01T12:00+08:00")), "m1", 7L, "h", \
                        Command.HoldAsset.MONEY),
                        """);
    }
}
