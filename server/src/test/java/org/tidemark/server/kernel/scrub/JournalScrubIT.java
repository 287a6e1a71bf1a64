package org.tidemark.server.kernel.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.ServerStartException;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.database.Database;

/** A journal that somebody has damaged, on a platform that runs and at its next start. */
@Timeout(240)
class JournalScrubIT {

    private static final String NAME = "journal-scrub";
    private static final String FLIP =
            "UPDATE ledger.journal SET outcome = set_byte(outcome, 3, get_byte(outcome, 3) # 1)"
                    + " WHERE seq = 3";

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh(NAME);
        platform.adopt("scrub");
        for (int i = 1; i <= 5; i++) {
            platform.enrol("s-" + i);
        }
        platform.work();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static void damage(String... statements) throws SQLException {
        try (Connection connection = platform.bean(Database.class).direct().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static ScrubState state() {
        return platform.bean(JournalScrub.class).state();
    }

    private static int health(String probe) {
        return platform.visitor().get("/actuator/health" + probe).status();
    }

    @Test
    void damage_is_told_until_it_is_mended_and_a_shorter_journal_is_not_started() throws Exception {
        assertThat(state().done()).isTrue();
        long read = state().seq();
        platform.enrol("s-6");
        damage(FLIP);
        platform.work();
        assertThat(state().seq()).as("a week has not passed").isEqualTo(read);
        platform.turnClock(Duration.ofDays(7).plusSeconds(1));
        platform.bean(JournalScrub.class).doWork();
        assertThat(state().damagedSeq()).isEqualTo(3);
        assertThat(health("")).isEqualTo(503);
        assertThat(health("/readiness")).isEqualTo(200);
        assertThat(platform.visitor().staff("FINANCE").get("/console/money/watch").http().body())
                .contains("class=\"alarm\"", " 3");
        assertThat(platform.get("/actuator/metrics/tidemark.journal.damaged").http().body())
                .contains("3.0");
        damage(FLIP);
        platform = platform.restarted(NAME);
        assertThat(state().damagedSeq()).as("known after a start").isEqualTo(3);
        platform.bean(JournalScrub.class).doWork();
        assertThat(state().damagedSeq()).isZero();
        assertThat(state().seq()).isEqualTo(read + 1);
        assertThat(health("")).isEqualTo(200);
        notStartedWhenShorter();
    }

    private static void notStartedWhenShorter() throws SQLException {
        long sequence = platform.get("/api/v1/ledger").sequence();
        platform.following(sequence, "/api/v1/members/s-1/statement");
        damage(
                "CREATE TABLE lost AS SELECT * FROM ledger.journal WHERE seq = " + sequence,
                "DELETE FROM ledger.journal WHERE seq = " + sequence,
                "UPDATE ledger.journal_head h SET seq = j.seq, hash = j.hash"
                        + " FROM ledger.journal j WHERE j.seq = "
                        + (sequence - 1));
        assertThatThrownBy(() -> platform.restarted(NAME))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("the read model has seen record " + sequence)
                .hasMessageContaining("backup");
    }
}
