package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.command.Timestamp;

/** The typed door and the reader of JSON take the same commands. */
final class SameRulesAtEveryDoorTest {

    private static final int COMMANDS = 40_000;
    private static final String[] ODD = {
        "",
        " ",
        "\u3000",
        "a:b",
        ":",
        "a\nb",
        "\u0000",
        "x".repeat(64),
        "x".repeat(65),
        "x".repeat(128),
        "x".repeat(129),
        "🙂".repeat(64),
        "🙂".repeat(65),
        "all",
        "0",
        "northeast"
    };
    private static final long[] NUMBERS = {
        Long.MIN_VALUE + 1,
        -2,
        -1,
        0,
        1,
        9,
        10,
        99,
        100,
        999,
        1_000,
        3_660,
        3_661,
        9_999,
        10_000,
        99_999,
        100_000,
        999_999,
        1_000_000,
        1_000_000_000_000L,
        1_000_000_000_001L
    };

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void what_one_door_takes_the_other_takes_too() throws ReflectiveOperationException {
        RandomCommands commands = new RandomCommands(random);
        int taken = 0;
        for (int i = 0; i < COMMANDS; i++) {
            Command command = mutated(commands.next(i % RandomCommands.kinds()));
            boolean typed = typedDoorTakes(command);
            assertThat(jsonDoorTakes(command)).as("%s", command).isEqualTo(typed);
            taken += typed ? 1 : 0;
        }
        assertThat(taken).isBetween(COMMANDS / 10, COMMANDS * 9 / 10);
    }

    @Test
    void half_a_character_is_no_name() {
        assertThatThrownBy(() -> CommandRules.check(new Command.Verify(head("c"), "a\ud800")))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessage("member: character 2 is half of a character; leave it out");
        assertThatThrownBy(() -> CommandRules.check(new Command.AdoptPlan(head("c"), "\udc00")))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageStartingWith("plan: ");
    }

    @Test
    void who_had_it_done_is_one_line_of_text() {
        assertThatThrownBy(() -> CommandRules.check(done(new By("a\tb", "", ""))))
                .hasMessageStartingWith("by.actor: character 2 is a control character");
        assertThatThrownBy(() -> CommandRules.check(done(new By("a", " ", ""))))
                .hasMessageStartingWith("by.approver: it is blank");
        CommandRules.check(done(new By("job:days", "staff:li", "the month's end")));
    }

    @Test
    void the_field_at_fault_is_named_down_to_the_line_of_an_order() {
        Command order =
                new Command.Order(
                        head("c"),
                        "m",
                        List.of(new OrderLine("a", 1, 0), new OrderLine("b", 1, -1)),
                        0,
                        List.of(),
                        "",
                        0);
        assertThatThrownBy(() -> CommandRules.check(order))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.where()).isEqualTo("lines[1].coins"));
    }

    private static Command done(By by) {
        return new Command.Pause(head("c").by(by), "p");
    }

    private static Header head(String id) {
        return Header.of(id, new Timestamp(0, 0));
    }

    private static boolean typedDoorTakes(Command command) {
        try {
            CommandRules.check(command);
            return true;
        } catch (InvalidCommandException invalid) {
            return false;
        }
    }

    private static boolean jsonDoorTakes(Command command) {
        try {
            return CommandJson.parse(CommandJson.write(command)).equals(command);
        } catch (MalformedCommandException malformed) {
            return false;
        }
    }

    /** The command with one of its fields, or of an order's first line, made odd. */
    private Command mutated(Command command) throws ReflectiveOperationException {
        if (random.nextInt(10) == 0) {
            return command.with(Header.of(odd(), command.at()));
        }
        if (command instanceof Command.Order order && random.nextInt(3) == 0) {
            List<OrderLine> lines = new ArrayList<>(order.lines());
            lines.set(0, (OrderLine) mutatedField(lines.getFirst()));
            return new Command.Order(
                    order.header(),
                    order.member(),
                    lines,
                    order.walletFen(),
                    List.of(odd()),
                    order.store(),
                    order.region());
        }
        return (Command) mutatedField(command);
    }

    private Record mutatedField(Object value) throws ReflectiveOperationException {
        RecordComponent[] parts = value.getClass().getRecordComponents();
        Object[] fields = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            fields[i] = parts[i].getAccessor().invoke(value);
        }
        int which = random.nextInt(parts.length);
        Class<?> type = parts[which].getType();
        if (type == String.class) {
            fields[which] = odd();
        } else if (type == long.class) {
            fields[which] = number();
        } else if (type == int.class) {
            fields[which] = Math.clamp(number(), -2, 2_000_000);
        }
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = value.getClass().getDeclaredConstructor(types);
        return (Record) constructor.newInstance(fields);
    }

    private String odd() {
        return ODD[random.nextInt(ODD.length)];
    }

    private long number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }
}
