package org.tidemark.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.record.Wire;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.plan.YamlPlanReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportCommandIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int RECORDS = 15;

    private static Path data;
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeLedger() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "databases"));
        data = Files.createTempDirectory(target, "export-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        String plan = Files.readString(Path.of("..", "plans", "seed.yaml"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                LedgerService ledger =
                        LedgerService.open(
                                LedgerOptions.DEFAULT,
                                PostgresJournal.open(postgres.dataSource(), "main"),
                                new YamlPlanReader(),
                                Clock.systemUTC())) {
            done(ledger, new Command.AdoptPlan(head("p-1"), plan), true);
            done(ledger, new Command.Enrol(head("e-1"), "m1", "", 0, false), true);
            for (int i = 1; i <= RECORDS - 4; i++) {
                done(ledger, order("o-" + i), true);
            }
            done(ledger, new Command.Reverse(head("r-1"), "o-3", Command.ALL), true);
            done(ledger, new Command.Reverse(head("r-2"), "o-99", Command.ALL), false);
        }
    }

    private static Header head(String id) {
        return Header.of(id, Timestamp.EARLIEST);
    }

    private static Command order(String id) {
        return new Command.Order(
                head(id),
                "m1",
                List.of(new Command.OrderLine("starter-box", 100_000, 0)),
                0,
                List.of(),
                "",
                0);
    }

    private static void done(LedgerService ledger, Command command, boolean accepted) {
        assertThat(ledger.submit(command).join().outcome().accepted()).isEqualTo(accepted);
    }

    @Test
    void every_record_is_a_line_whose_commands_replayed_come_to_the_same_events()
            throws IOException {
        Path file = Files.createTempFile("records", ".jsonl");
        assertThat(export("--output", file.toString())).isEqualTo(TidemarkCommand.OK);
        assertThat(err.toString()).contains("records 1 to " + RECORDS + " of ledger main");
        List<JsonNode> records =
                Files.readAllLines(file).stream().map(line -> JSON.readTree(line)).toList();
        assertThat(records).hasSize(RECORDS);
        assertThat(records.getLast().at("/refused/code").asString()).isEqualTo("unknown-order");

        List<String> commands = new ArrayList<>();
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode record : records) {
            commands.add(record.get("command").toString());
            if (record.has("events")) {
                record.get("events").forEach(events::add);
            }
        }
        Path again = Files.write(Files.createTempFile("commands", ".jsonl"), commands);
        Path replayed = Files.createTempFile("events", ".jsonl");
        assertThat(run("replay", "--commands", again.toString(), "--events", replayed.toString()))
                .isEqualTo(TidemarkCommand.OK);
        List<JsonNode> same =
                Files.readAllLines(replayed).stream()
                        .map(line -> JSON.readTree(line))
                        .filter(line -> line.has("postings"))
                        .toList();
        assertThat(same).hasSameSizeAs(events);
        for (int i = 0; i < same.size(); i++) {
            assertThat(same.get(i).get("type")).isEqualTo(events.get(i).get("type"));
            assertThat(same.get(i).get("postings")).hasSameSizeAs(events.get(i).get("postings"));
        }
    }

    @Test
    void a_range_as_messages_has_the_stored_bytes_and_their_hashes() throws IOException {
        Path lines = Files.createTempFile("records", ".jsonl");
        Path messages = Files.createTempFile("records", ".pb");
        String[] range = {"--from", "4", "--until", "9"};
        assertThat(export(range, "--output", lines.toString())).isEqualTo(TidemarkCommand.OK);
        assertThat(export(range, "--format", "protobuf", "--output", messages.toString()))
                .isEqualTo(TidemarkCommand.OK);
        List<String> hashes =
                Files.readAllLines(lines).stream()
                        .map(line -> JSON.readTree(line).get("hash").asString())
                        .toList();
        List<String> read = new ArrayList<>();
        try (InputStream in = Files.newInputStream(messages)) {
            Wire.Record record = Wire.Record.parseDelimitedFrom(in);
            while (record != null) {
                assertThat(record.getSeq()).isEqualTo(4 + read.size());
                assertThat(record.getLedger()).isEqualTo("main");
                if (!read.isEmpty()) {
                    assertThat(HexFormat.of().formatHex(record.getPreviousHash().toByteArray()))
                            .isEqualTo(read.getLast());
                }
                read.add(HexFormat.of().formatHex(record.getHash().toByteArray()));
                record = Wire.Record.parseDelimitedFrom(in);
            }
        }
        assertThat(read).isEqualTo(hashes).hasSize(6);
    }

    @Test
    void records_that_there_are_not_and_places_without_a_journal_are_bad_input() {
        for (String[] range :
                List.of(
                        new String[] {"--from", "0"},
                        new String[] {"--from", "9", "--until", "8"},
                        new String[] {"--until", "16"},
                        new String[] {"--from", "16"})) {
            assertThat(export(range)).isEqualTo(TidemarkCommand.BAD_INPUT);
            assertThat(err.toString()).contains("the journal has those from 1 to " + RECORDS);
        }
        assertThat(run("export", "--data", "nowhere")).isEqualTo(TidemarkCommand.BAD_INPUT);
    }

    @Test
    void a_damaged_record_is_named_and_no_file_is_left() throws Exception {
        Path file = Files.createTempDirectory("damaged").resolve("records.jsonl");
        String flip =
                "UPDATE ledger.journal SET outcome ="
                        + " set_byte(outcome, 30, get_byte(outcome, 30) # 1) WHERE seq = 6";
        change(flip);
        try {
            assertThat(export("--output", file.toString())).isEqualTo(TidemarkCommand.FAILED);
            assertThat(err.toString()).contains("Record 6 of the journal");
            assertThat(file).doesNotExist();
            assertThat(export(new String[] {"--until", "5"}, "--output", file.toString()))
                    .isEqualTo(TidemarkCommand.OK);
        } finally {
            change(flip);
        }
    }

    private static void change(String sql) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private int export(String... options) {
        return export(options, new String[0]);
    }

    private int export(String[] range, String... options) {
        List<String> args = new ArrayList<>(List.of("export", "--data", data.toString()));
        args.addAll(List.of(range));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        err.getBuffer().setLength(0);
        return TidemarkCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    }
}
