package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.tidemark.engine.plan.LocalizedText;

/** The embedded database is killed: the platform sees it, says so and ends; a new start goes on. */
class DatabaseChildIT {

    private static final String NAME = "child";

    @Test
    @Timeout(300)
    void a_platform_ends_with_its_database_and_the_next_start_goes_on()
            throws IOException, InterruptedException {
        TestPlatform platform = TestPlatform.fresh(NAME);
        HealthIndicator life = platform.bean("databaseLife", HealthIndicator.class);
        assertThat(status(life)).isEqualTo(Status.UP);
        assertThat(platform.enrol("before").status()).isEqualTo(201);

        assertThat(ProcessHandle.of(server()).orElseThrow().destroyForcibly()).isTrue();

        Optional<LocalizedText> why = platform.server().awaitStop();
        assertThat(why.orElseThrow().en()).contains("PostgreSQL has ended by itself");
        assertThat(status(life)).isEqualTo(Status.DOWN);
        platform = platform.restarted(NAME);
        assertThat(platform.enrol("before").json().at("/repeated").asBoolean()).isTrue();
        platform.close();
    }

    @Test
    void a_platform_that_is_stopped_ends_without_a_complaint() throws InterruptedException {
        TestPlatform platform = TestPlatform.fresh(NAME + "-stopped");
        platform.close();
        assertThat(platform.server().awaitStop()).isEmpty();
    }

    private static Status status(HealthIndicator life) {
        return java.util.Objects.requireNonNull(life.health()).getStatus();
    }

    /** The number of the server's process, as the server itself has written it. */
    private static long server() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "platforms", "fresh-" + NAME))) {
            Path file =
                    files.filter(one -> one.endsWith("postmaster.pid")).findFirst().orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }
}
