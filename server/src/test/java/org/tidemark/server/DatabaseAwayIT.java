package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.kernel.database.Database;

/** The database lets nobody in for a while: whoever asks is told so at once and in our words. */
class DatabaseAwayIT {

    private static final int TRIES = 20;

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("away");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void who_asks_is_told_that_it_is_away_and_health_says_so() throws SQLException {
        Visitor guest = platform.visitor();
        assertThat(guest.get("/").status()).isEqualTo(200);
        assertThat(health("readiness")).isEqualTo(200);
        assertThat(health("liveness")).isEqualTo(200);
        try (Connection other = otherDatabase()) {
            allow(other, false);
            try {
                for (String page : List.of("/", "/search?q=x", "/courses", "/stores")) {
                    Answer away = guest.get(page);
                    assertThat(away.status()).as(page).isEqualTo(503);
                    assertThat(away.http().body())
                            .as(page)
                            .contains("does not answer at the moment")
                            .doesNotContain("Exception");
                }
                assertThat(health("readiness")).isEqualTo(503);
                assertThat(health("liveness")).as("a new start would not help").isEqualTo(200);
            } finally {
                allow(other, true);
            }
        }
        // Each try waits for a connection, two seconds at most.
        assertThat(IntStream.range(0, TRIES).anyMatch(one -> guest.get("/").status() == 200))
                .as("it comes back by itself")
                .isTrue();
        assertThat(health("liveness")).isEqualTo(200);
    }

    private static int health(String probe) {
        return platform.send(
                        HttpRequest.newBuilder(
                                        URI.create(platform.url("/actuator/health/" + probe)))
                                .build())
                .status();
    }

    /** The same server's other database, which stays open. */
    private static Connection otherDatabase() throws SQLException {
        PGSimpleDataSource own = (PGSimpleDataSource) platform.bean(Database.class).direct();
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(own.getUrl().replaceFirst("/postgres(?=[?]|$)", "/template1"));
        other.setUser(own.getUser());
        other.setPassword(own.getPassword());
        return other.getConnection();
    }

    private static void allow(Connection other, boolean yes) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("ALTER DATABASE postgres ALLOW_CONNECTIONS " + yes);
            if (!yes) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = 'postgres'");
            }
        }
    }
}
