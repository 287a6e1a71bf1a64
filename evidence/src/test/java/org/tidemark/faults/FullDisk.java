package org.tidemark.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A disk is filled to its last byte, and freed again. */
enum FullDisk {
    /** The data folder of a platform with its own PostgreSQL. */
    EMBEDDED("full disk: data folder"),
    /** The disk of a PostgreSQL beside the platform. */
    BESIDE("full disk: of the database beside"),
    /** The platform's own files; its database is well. */
    OWN("full disk: own files");

    /** A platform does not see the disk of its database; it learns of it when a write fails. */
    private static final Duration TOLD_BY_THE_DATABASE = Duration.ofSeconds(5);

    private final String words;

    FullDisk(String words) {
        this.words = words;
    }

    /** In the table. */
    String words() {
        return words;
    }

    /** The disk that is filled. */
    Optional<SmallDisk> disk(FaultWorld world) {
        return switch (this) {
            case EMBEDDED, BESIDE -> world.databaseDisk();
            case OWN -> world.ownDisk();
        };
    }

    /** What health must say. */
    HealthRule rule() {
        return switch (this) {
            case EMBEDDED ->
                    HealthRule.shows(
                            HealthRule.AT_ONCE,
                            HealthState.WORRIED,
                            HealthState.AWAY,
                            HealthState.STOPPED,
                            HealthState.GONE);
            case BESIDE -> HealthRule.shows(TOLD_BY_THE_DATABASE, HealthState.AWAY);
            case OWN -> HealthRule.shows(HealthRule.AT_ONCE, HealthState.WORRIED);
        };
    }

    /** The platform, begun or begun again. */
    PlatformNode start(FaultWorld world, int port) throws IOException {
        return switch (this) {
            case EMBEDDED -> world.embedded(port, Map.of());
            case BESIDE -> world.beside("one", world.folder().resolve("one"), port, Map.of());
            case OWN -> {
                Path own = disk(world).orElseThrow().folder();
                Path temporary = Files.createDirectories(own.resolve("tmp"));
                yield world.beside(
                        "one",
                        own.resolve("data"),
                        port,
                        Fault.javaOptions("-Djava.io.tmpdir=" + temporary));
            }
        };
    }
}
