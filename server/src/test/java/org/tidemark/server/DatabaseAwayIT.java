package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.kernel.database.Database;
import org.tidemark.server.people.clients.ApiClients;
import org.tidemark.server.people.clients.NewClient;
import org.tidemark.server.web.access.ApiScope;

/** The database lets nobody in for a while: whoever asks is told so at once and in our words. */
class DatabaseAwayIT {

    private static final int TRIES = 20;

    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();
    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("away");
        LOGGED.start();
        root().addAppender(LOGGED);
    }

    @AfterAll
    static void close() {
        root().detachAppender(LOGGED);
        platform.close();
    }

    @Test
    void who_asks_is_told_that_it_is_away_and_health_says_so() throws SQLException {
        Visitor guest = platform.visitor();
        String key =
                platform.bean(ApiClients.class)
                        .make(
                                new NewClient("away", "a test", Set.of(ApiScope.MEMBERS_READ), 0),
                                "owner-1")
                        .orElseThrow();
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
                Answer unknown =
                        platform.send(
                                HttpRequest.newBuilder(
                                                URI.create(platform.url("/api/v1/members/m")))
                                        .header("Authorization", "Bearer " + key)
                                        .build());
                assertThat(unknown.status()).as("not 401: the key may be right").isEqualTo(503);
                assertThat(unknown.http().headers().firstValue("Retry-After")).isPresent();
                Answer waits = platform.enrol("meanwhile");
                assertThat(waits.status()).isEqualTo(503);
                assertThat(waits.text("/code")).isEqualTo("recovering");
                assertThat(waits.http().headers().firstValue("Retry-After")).isPresent();
                assertThat(logged("the ledger reconnects to its journal"))
                        .as("who waits is not kept until his patience ends")
                        .isTrue();
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
        assertThat(
                        IntStream.range(0, TRIES)
                                .anyMatch(one -> platform.enrol("meanwhile").status() < 300))
                .as("the same command again takes effect")
                .isTrue();
    }

    private static boolean logged(String words) {
        return LOGGED.list.stream().anyMatch(line -> line.getFormattedMessage().contains(words));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
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
