package org.tidemark.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The line between a platform and its PostgreSQL is cut. */
enum Cut {
    /** The server ends all sessions, some times in a row. */
    SESSIONS("cut: sessions ended by the server"),
    /** The network resets all connections and lets new ones in. */
    RESET("cut: connections reset"),
    /** The network resets all connections and lets none in. */
    SHUT("cut: nobody let in"),
    /** The network loses every packet and says nothing. */
    SILENT("cut: silence"),
    /** Commits are done, and their answers are lost. */
    COMMITS("cut: answers of commits swallowed");

    private static final int TIMES = 3;
    private static final Duration SHUT_FOR = Duration.ofSeconds(5);
    private static final Duration SILENT_FOR = Duration.ofSeconds(8);

    /** Nobody is told of silence: a commit must be long overdue, and so must a sign of life. */
    private static final Duration SILENCE_SHOWS = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = Duration.ofMillis(2).toNanos();

    private final String words;

    Cut(String words) {
        this.words = words;
    }

    /** In the table. */
    String words() {
        return words;
    }

    /** Cuts, waits and mends; gives when it was mended. */
    long cut(FaultStage stage) throws SQLException {
        CuttingProxy proxy = stage.world().proxy();
        switch (this) {
            case SESSIONS -> {
                for (int i = 0; i < TIMES; i++) {
                    stage.world().terminateConnections();
                    FaultStage.last(stage.between(50, 600));
                }
            }
            case RESET -> {
                for (int i = 0; i < TIMES; i++) {
                    proxy.cut();
                    FaultStage.last(stage.between(50, 600));
                }
            }
            case SHUT -> {
                proxy.shut();
                FaultStage.last(SHUT_FOR);
            }
            case SILENT -> {
                proxy.fallSilent();
                FaultStage.last(SILENT_FOR);
            }
            case COMMITS -> {
                proxy.swallowCommits(TIMES);
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (proxy.toSwallow() > 0 && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(POLL_NANOS);
                }
                stage.require(proxy.toSwallow() == 0, "no commit came by");
            }
        }
        long mended = System.nanoTime();
        proxy.mend();
        return mended;
    }

    /** Whether it lasts long enough to be seen. */
    HealthRule rule() {
        return switch (this) {
            case SHUT -> HealthRule.shows(HealthRule.AT_ONCE, HealthState.AWAY);
            case SILENT -> HealthRule.shows(SILENCE_SHOWS, HealthState.AWAY);
            case SESSIONS, RESET, COMMITS -> HealthRule.mayShow(HealthState.WELL, HealthState.AWAY);
        };
    }
}
