package org.tidemark.server.faces.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.database.Database;
import org.tidemark.server.kernel.ledger.JournalBook;
import org.tidemark.server.kernel.ledger.JournalEntry;
import org.tidemark.server.kernel.ledger.JournalLine;
import org.tidemark.server.kernel.scrub.JournalProof;

/** The journal as staff looks at it, record by record. */
class JournalIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static long accepted;
    private static long refused;

    private final Visitor auditor = PLATFORM.visitor().staff("AUDITOR");

    @BeforeAll
    static void happen() {
        PLATFORM.adopt("jour");
        PLATFORM.enrol("jour-1");
        accepted =
                PLATFORM.post("/orders", order("jour-o1", "jour-1", "jour", "100.00")).sequence();
        PLATFORM.post(
                "/redemptions",
                "{\"id\":\"jour-no\",\"member\":\"jour-1\",\"programme\":\"jour\",\"points\":\"999999\"}");
        refused = PLATFORM.bean(JournalBook.class).ofCommand("jour-no").orElseThrow();
    }

    @Test
    void every_record_follows_from_the_one_before_and_balances_in_each_asset() {
        JournalBook journal = PLATFORM.bean(JournalBook.class);
        List<JournalLine> lines = journal.before(Long.MAX_VALUE, 300);

        assertThat(lines).isNotEmpty();
        for (int i = 0; i < lines.size(); i++) {
            JournalEntry entry = journal.find(lines.get(i).sequence()).orElseThrow();
            assertThat(entry.damage()).isEmpty();
            assertThat(entry.line()).isEqualTo(lines.get(i));
            if (i > 0) {
                assertThat(lines.get(i - 1).sequence()).isEqualTo(entry.line().sequence() + 1);
                assertThat(journal.find(entry.line().sequence() + 1).orElseThrow().previousHash())
                        .isEqualTo(entry.hash());
            }
            if (!entry.line().continued() && entry.line().refused().isEmpty()) {
                assertThat(
                                entry.movements().stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        JournalEntry.Movement::asset,
                                                        Collectors.summingLong(
                                                                JournalEntry.Movement::amount))))
                        .as("record %d", entry.line().sequence())
                        .allSatisfy((asset, sum) -> assertThat(sum).isZero());
            }
        }
    }

    @Test
    void an_order_is_found_by_its_id_and_shows_what_moved_why_and_as_it_is_stored() {
        assertThat(
                        auditor.get("/console/journal?find=jour-o1")
                                .http()
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("/console/journal/" + accepted);

        Document page = page("/console/journal/" + accepted);

        assertThat(page.text())
                .contains("Record " + accepted)
                .contains("hash is that of its content")
                .contains("external:payments")
                .contains("pool:jour")
                .contains("¥100.00 × 30%");
        assertThat(page.select("pre.stored").text()).contains("jour-goods").contains("10000");
    }

    @Test
    void a_refused_command_is_shown_with_its_reason() {
        Document page = page("/console/journal/" + refused);

        assertThat(page.text()).contains("refused").contains("Nothing.");
        assertThat(page.select("dl.pairs").text()).contains("points");
    }

    @Test
    void what_is_not_there_is_said_and_kept() {
        Document page = page("/console/journal?find=no-such-thing");

        assertThat(page.text()).contains("Neither a record nor a command");
        assertThat(page.select("#find").val()).isEqualTo("no-such-thing");
        assertThat(auditor.get("/console/journal/999999999999").status()).isEqualTo(404);
        assertThat(auditor.get("/console/journal/0").status()).isEqualTo(404);
        assertThat(auditor.get("/console/journal/-3").status()).isEqualTo(404);
        assertThat(auditor.get("/console/journal?before=-7").status()).isEqualTo(200);
    }

    @Test
    void a_record_that_somebody_has_changed_is_shown_as_damaged() throws SQLException {
        String flip =
                "UPDATE ledger.journal SET outcome ="
                        + " set_byte(outcome, 30, get_byte(outcome, 30) # 1) WHERE seq = "
                        + accepted;
        change(flip);
        try {
            assertThat(page("/console/journal/" + accepted).text()).contains("is damaged");
        } finally {
            change(flip);
        }
        assertThat(page("/console/journal/" + accepted).text()).doesNotContain("is damaged");
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = PLATFORM.bean(Database.class).direct().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }

    @Test
    void whoever_may_look_has_the_whole_proved_and_is_given_the_line_of_its_head() {
        JournalProof proof = PLATFORM.bean(JournalProof.class);

        assertThat(auditor.post("/console/journal/proof", Map.of()).status()).isEqualTo(302);
        while (proof.last().isRunning()) {
            Thread.onSpinWait();
        }

        assertThat(proof.last().sound()).as(proof.last().told().toString()).isTrue();
        assertThat(page("/console/journal").text())
                .contains("Everything holds", proof.last().headLine());
    }

    private Document page(String path) {
        return Jsoup.parse(auditor.get(path).http().body());
    }
}
