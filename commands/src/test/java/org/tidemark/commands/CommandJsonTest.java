package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.commands.CommandJson.Envelope;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

class CommandJsonTest {

    private static final Timestamp AT = Timestamp.parse("2026-01-01T09:30:00+08:00");

    @Test
    void everyCommandReadsBackAsItWasWritten() throws MalformedCommandException {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            RandomCommands commands = new RandomCommands(new Random(seed));
            for (int kind = 0; kind < RandomCommands.kinds(); kind++) {
                Command command = commands.next(kind);
                String line = CommandJson.write(command);
                assertThat(line).doesNotContain("\n");
                assertThat(CommandJson.parse(line))
                        .as("seed %d: %s", seed, line)
                        .isEqualTo(command);
                seen.add(command.getClass());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Test
    void writesTheShortestLineInTheOrderOfTheSpecification() {
        Command.OrderLine line = new Command.OrderLine("starter-box", 100_000, 0);
        Command order =
                new Command.Order(Header.of("o-1", AT), "m1", List.of(line), 0, List.of(), "", 0);
        assertThat(CommandJson.write(order))
                .isEqualTo(
                        "{\"type\":\"order\",\"id\":\"o-1\",\"at\":\"2026-01-01T09:30+08:00\",\"member\":\"m1\","
                                + "\"lines\":[{\"offer\":\"starter-box\",\"amount\":\"1000.00\"}]}");
    }

    @Test
    void keysMayStandInAnyOrder() throws MalformedCommandException {
        assertThat(
                        CommandJson.parse(
                                "{\"points\":\"1.5\",\"member\":\"m1\",\"at\":\"2026-01-01T09:30:00+08:00\","
                                        + "\"programme\":\"p\",\"id\":\"r\",\"type\":\"redeem\"}"))
                .isEqualTo(new Command.Redeem(Header.of("r", AT), "p", "m1", 1_500_000));
    }

    @Test
    void theEnvelopeStandsForWhatTheLineDoesNotSay() throws MalformedCommandException {
        byte[] line = "  {\"hold\":\"h\",\"id\":\"own\"}".getBytes(StandardCharsets.UTF_8);
        Envelope envelope = new Envelope("void", "key", AT);
        assertThat(CommandJson.parse(line, 2, line.length - 2, envelope))
                .isEqualTo(new Command.VoidHold(Header.of("own", AT), "h"));
    }

    @Test
    void anOversizedLineIsRefusedUnread() {
        String line = " ".repeat(CommandJson.MAX_BYTES + 1);
        assertThatThrownBy(() -> CommandJson.parse(line))
                .isInstanceOf(MalformedCommandException.class)
                .hasMessageContaining("1048577 bytes");
    }

    @Test
    void aLineThatIsNotUtf8IsRefused() {
        byte[] line = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
        assertThatThrownBy(() -> CommandJson.parse(line, 0, line.length, Envelope.NONE))
                .isInstanceOf(MalformedCommandException.class)
                .hasMessageContaining("no valid JSON at line 1, column 3: it is not UTF-8");
    }

    @Test
    void damagedLinesAreCommandsOrMalformedAndNothingElse() {
        Random random = new Random(7);
        RandomCommands commands = new RandomCommands(random);
        int malformed = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] line =
                    CommandJson.write(commands.next(i % RandomCommands.kinds()))
                            .getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(1, 4); damage > 0; damage--) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            malformed +=
                    isMalformed(line, random.nextInt(line.length / 2, line.length + 1)) ? 1 : 0;
        }
        assertThat(malformed).isGreaterThan(10_000);
    }

    private static boolean isMalformed(byte[] line, int length) {
        try {
            return CommandJson.parse(line, 0, length, Envelope.NONE).id().isEmpty();
        } catch (MalformedCommandException malformed) {
            return true;
        }
    }
}
