package org.tidemark.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.plan.YamlPlanReader;

final class VerifyCommandIT {

    private static Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeLedger() throws Exception {
        // Where the database's own user can reach it, unlike the usual folders for temporary files.
        Path target = Files.createDirectories(Path.of("target", "databases"));
        data = Files.createTempDirectory(target, "verify-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        String plan = Files.readString(Path.of("..", "plans", "seed.yaml"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                LedgerService ledger =
                        LedgerService.open(
                                LedgerOptions.DEFAULT,
                                PostgresJournal.open(postgres.dataSource(), "main"),
                                new YamlPlanReader(),
                                Clock.systemUTC())) {
            accepted(ledger, new Command.AdoptPlan(Header.of("p-1", Timestamp.EARLIEST), plan));
            accepted(
                    ledger,
                    new Command.Enrol(Header.of("e-1", Timestamp.EARLIEST), "m1", "", 0, false));
            for (int i = 1; i <= 20; i++) {
                accepted(ledger, order("o-" + i, "m1"));
            }
            accepted(
                    ledger,
                    new Command.Reverse(Header.of("r-1", Timestamp.EARLIEST), "o-3", Command.ALL));
        }
    }

    @Test
    void a_whole_journal_is_sound_and_a_changed_byte_is_named_by_its_sequence() throws Exception {
        assertThat(verify("--data", data.toString())).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString())
                .contains("Ledger main is sound: 23 records")
                .doesNotContain("Wrong");
        change(
                "UPDATE ledger.journal SET outcome = set_byte(outcome, 30, get_byte(outcome, 30) # 1) WHERE seq = 9");
        assertThat(verify("--data", data.toString())).isEqualTo(TidemarkCommand.FAILED);
        assertThat(out.toString())
                .contains("Wrong: record 9 of the journal", "the first bad sequence is 9");
        change(
                "UPDATE ledger.journal SET outcome = set_byte(outcome, 30, get_byte(outcome, 30) # 1) WHERE seq = 9");
        assertThat(verify("--data", data.toString(), "--ledger", "main"))
                .isEqualTo(TidemarkCommand.OK);
    }

    @Test
    void the_audit_of_what_staff_did_is_checked_too_and_its_head_is_said() throws Exception {
        change("CREATE SCHEMA platform");
        try {
            change("CREATE TABLE platform.audit_entry (link bigint)");
            change(
                    "CREATE TABLE platform.audit_head AS"
                            + " SELECT 0::bigint AS link, decode(repeat('00', 32), 'hex') AS hash");
            assertThat(verify("--data", data.toString())).isEqualTo(TidemarkCommand.OK);
            assertThat(said("Audit head: ")).isEqualTo("tidemark-audit-head 0 " + "00".repeat(32));
            change("UPDATE platform.audit_head SET link = 3");
            assertThat(verify("--data", data.toString())).isEqualTo(TidemarkCommand.FAILED);
            assertThat(out.toString()).contains("its end is missing; 0 entries are good");
        } finally {
            change("DROP SCHEMA platform CASCADE");
        }
    }

    @Test
    void a_running_platforms_journal_is_read_beside_it() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            String url =
                    postgres.url()
                            + "?user="
                            + postgres.user()
                            + "&password="
                            + postgres.password();
            verify("--data", data.toString());
            assertThat(out.toString()).contains("Ledger main is");
            verify("--database-url", url);
            assertThat(out.toString()).contains("Ledger main is");
        }
    }

    @Test
    void what_is_no_journal_is_bad_input() {
        assertThat(verify("--data", "nowhere")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("nowhere has no database");
        assertThat(verify("--database-url", "http://example.org"))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(verify("--data", data.toString(), "--ledger", "other"))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("--ledger: main");
        assertThat(verify()).isEqualTo(TidemarkCommand.BAD_INPUT);
    }

    @Test
    void the_head_is_said_signed_and_compared_with_one_that_was_kept() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = data.resolveSibling("head-key.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        assertThat(verify("--data", data.toString(), "--head-key", key.toString()))
                .isEqualTo(TidemarkCommand.OK);
        String head = said("Head: ");
        assertThat(head).matches("tidemark-head 23 [0-9a-f]{64} main");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(head.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        signature.verify(
                                Base64.getDecoder().decode(said("Signature (Ed25519, Base64): "))))
                .isTrue();
        Path kept = data.resolveSibling("head.txt");
        Files.writeString(kept, head + "\n");
        assertThat(verify("--data", data.toString(), "--kept-head", kept.toString()))
                .isEqualTo(TidemarkCommand.OK);
        Files.writeString(kept, head.replaceAll(" [0-9a-f]{64} ", " " + "5f".repeat(32) + " "));
        assertThat(verify("--data", data.toString(), "--kept-head", kept.toString()))
                .isEqualTo(TidemarkCommand.FAILED);
        assertThat(out.toString()).contains("no longer leads through the head");
        assertThat(verify("--data", data.toString(), "--kept-head", key.toString()))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(verify("--data", data.toString(), "--head-key", kept.toString()))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
    }

    private String said(String after) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(after))
                .map(line -> line.substring(after.length()))
                .findFirst()
                .orElseThrow();
    }

    private int verify(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "verify";
        System.arraycopy(options, 0, args, 1, options.length);
        out.getBuffer().setLength(0);
        return TidemarkCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private static void change(String sql) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private static void accepted(LedgerService ledger, Command command) {
        assertThat(ledger.submit(command).join().outcome().accepted()).isTrue();
    }

    private static Command order(String id, String member) {
        return new Command.Order(
                Header.of(id, Timestamp.EARLIEST),
                member,
                List.of(new Command.OrderLine("starter-box", 100_000, 0)),
                0,
                List.of(),
                "",
                0);
    }
}
