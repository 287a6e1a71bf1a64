package org.tidemark.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.engine.reason.RefusalReason;

/** The bytes of records that lie in people's databases: every command, every shape of an event. */
final class GoldenRecordsTest {

    private static final String GOLDEN = "records.hex";
    private static final Path ACTUAL = Path.of("target", GOLDEN);
    private static final Timestamp AT = Timestamp.parse("2026-01-01T09:00:00.000001+08:00");
    private static final long POOL = Accounts.programme(AccountKind.POOL, 0);

    @Test
    void records_have_the_very_bytes_that_are_kept() throws IOException {
        StringBuilder lines = new StringBuilder();
        all().forEach((name, bytes) ->
                lines.append(name).append(": ").append(hex(bytes)).append('\n'));
        Files.writeString(ACTUAL, lines);
        assertThat(lines.toString().lines())
                .as(
                        "The bytes of records have changed: journals that exist would no longer agree"
                                + " with what their commands give. If that is meant, say so in the"
                                + " changelog and replace src/test/resources/org/tidemark/journal/"
                                + "record/%s by %s.",
                        GOLDEN, ACTUAL)
                .containsExactlyElementsOf(golden());
    }

    @Test
    void the_kept_bytes_are_read_as_the_commands_that_they_were() throws IOException {
        List<Command> commands = CommandBytesTest.commands();
        List<String> kept = golden().stream().filter(line -> line.startsWith("command ")).toList();
        for (int i = 0; i < commands.size(); i++) {
            assertThat(CommandDecoder.decode(record(bytes(kept.get(i)), new byte[0])))
                    .isEqualTo(commands.get(i));
        }
        assertThat(kept).hasSameSizeAs(commands);
    }

    @Test
    void the_kept_bytes_are_read_as_outcomes_of_every_shape() throws IOException {
        List<RecordedOutcome> outcomes =
                golden().stream()
                        .filter(line -> line.startsWith("outcome "))
                        .map(line -> OutcomeDecoder.decode(record(new byte[0], bytes(line))))
                        .toList();
        assertThat(outcomes.stream().flatMap(o -> o.events().stream()).map(RecordedEvent::type))
                .contains(
                        Arrays.stream(EventType.values())
                                .map(EventType::code)
                                .toArray(String[]::new));
        assertThat(outcomes).anyMatch(outcome -> outcome.outcome() instanceof Outcome.Rejected);
        assertThat(outcomes).anyMatch(outcome -> outcome.settled().isPresent());
        assertThat(outcomes).anyMatch(outcome -> !outcome.endedHolds().isEmpty());
        assertThat(outcomes).anyMatch(RecordedOutcome::more);
        assertThat(
                        outcomes.stream()
                                .flatMap(outcome -> outcome.events().stream())
                                .flatMap(event -> event.details().stream()))
                .contains(new RecordedEvent.RecordedDetail("day", 0, "1970-01-04"))
                .extracting(RecordedEvent.RecordedDetail::code)
                .contains(Arrays.stream(Detail.values()).map(Detail::code).toArray(String[]::new));
        assertThat(outcomes).anyMatch(o -> o.events().stream().anyMatch(RecordedEvent::continued));
        assertThat(
                        outcomes.stream()
                                .flatMap(outcome -> outcome.events().stream())
                                .flatMap(event -> event.postings().stream())
                                .flatMap(posting -> posting.terms().stream())
                                .map(RecordedEvent.Term::rule))
                .containsAll(Mechanisms.rules());
    }

    @Test
    void every_command_of_the_specification_is_among_them() {
        assertThat(CommandBytesTest.commands().stream().map(Command::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Command.class.getPermittedSubclasses())
                                .<Class<? extends Command>>map(c -> c.asSubclass(Command.class))
                                .toList());
    }

    private static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        int number = 0;
        for (Command command : CommandBytesTest.commands()) {
            String name = command.getClass().getSimpleName() + " " + ++number;
            all.put("command " + name, CommandEncoder.encode(command));
        }
        for (EventType type : EventType.values()) {
            all.put("outcome " + type.code(), outcome(encoder -> event(encoder, type)));
        }
        for (Detail detail : Detail.values()) {
            all.put("outcome with " + detail.code(), outcome(encoder -> told(encoder, detail)));
        }
        for (Rule rule : byNumber(Mechanisms.rules(), Rule::number)) {
            all.put("outcome of rule " + rule.code(), outcome(encoder -> explained(encoder, rule)));
        }
        all.put("outcome with a settlement", outcome(GoldenRecordsTest::settled));
        all.put("outcome refused", refused());
        List<byte[]> parts = parts();
        for (int part = 0; part < parts.size(); part++) {
            all.put("outcome in parts " + part, parts.get(part));
        }
        byte[] command = CommandEncoder.encode(new Command.Fund(Header.of("c", AT), 1));
        all.put(
                "hash",
                new ChainHash("main")
                        .next(ChainHash.genesis(), 1, AT, true, "c", command, refused()));
        return all;
    }

    private static byte[] outcome(Consumer<OutcomeEncoder> events) {
        OutcomeEncoder encoder =
                new OutcomeEncoder(new NumberedNames(), OutcomeEncoder.PART_ENTRIES, part -> {});
        events.accept(encoder);
        return encoder.finish(Outcome.Accepted.INSTANCE, List.of());
    }

    private static void event(OutcomeEncoder encoder, EventType type) {
        encoder.begin(type, type.ordinal() % 3 - 1, type.ordinal() % 4 - 1);
        encoder.detail(Detail.TOTAL, type.ordinal() - 3);
        encoder.detail(Detail.SPONSOR, 3);
        encoder.posting(POOL, 0, 30_000);
        encoder.posting(Accounts.member(1), 0, -30_000);
        encoder.pool(0, 30_000, 210_000_000, 1_428_571);
        encoder.position(0, 1, 210_000_000, 0, 100_000, 0, type.ordinal());
        encoder.end();
    }

    private static void told(OutcomeEncoder encoder, Detail detail) {
        encoder.begin(EventType.DAY_CLOSED, EventSink.NONE, EventSink.NONE);
        encoder.detail(detail, 3);
        encoder.end();
    }

    private static void explained(OutcomeEncoder encoder, Rule rule) {
        encoder.begin(EventType.ORDER_SETTLED, 0, 1);
        encoder.term(rule, 100_000, 300_000, 1_000_000);
        encoder.term(rule, -5, 1, 1);
        encoder.posting(POOL, 0, 29_995);
        encoder.posting(Accounts.PLATFORM, 0, -29_995);
        encoder.end();
    }

    private static void settled(OutcomeEncoder encoder) {
        explained(encoder, Rule.COST);
        Settlement settlement = new Settlement();
        settlement.begin(1, -1, 100_000, 90_000);
        settlement.progress(5, 4);
        for (Settlement.Role role : byNumber(Mechanisms.roles(), Settlement.Role::number)) {
            settlement.add(role, 0, role.number() - 2, 1_001 - role.number());
        }
        encoder.settlement("o-1", settlement);
    }

    private static <E> List<E> byNumber(List<E> all, ToIntFunction<E> number) {
        return all.stream().sorted(Comparator.comparingInt(number)).toList();
    }

    private static byte[] refused() {
        OutcomeEncoder encoder =
                new OutcomeEncoder(new NumberedNames(), OutcomeEncoder.PART_ENTRIES, part -> {});
        return encoder.finish(
                new Outcome.Rejected(Refusal.NO_POOL, RefusalReason.read("没有 pool")), List.of());
    }

    private static List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        OutcomeEncoder encoder = new OutcomeEncoder(new NumberedNames(), 3, parts::add);
        encoder.begin(EventType.DAY_CLOSED, EventSink.NONE, EventSink.NONE);
        for (int member = 0; member < 4; member++) {
            encoder.posting(POOL, 0, -7);
            encoder.posting(Accounts.member(member), 0, 7);
        }
        encoder.end();
        parts.add(encoder.finish(Outcome.Accepted.INSTANCE, List.of("h1", "保留")));
        return parts;
    }

    private static JournalRecord record(byte[] command, byte[] outcome) {
        return new JournalRecord(5, AT, false, "c", command, outcome, new byte[32], List.of());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String line) {
        return HexFormat.of().parseHex(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = GoldenRecordsTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as("resource %s", GOLDEN).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
