package org.tidemark.server.growth.tasks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.mechanism.DayRelease;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.growth.days.Release;
import org.tidemark.server.growth.days.Releases;

/**
 * A member's tasks of today.
 *
 * @param watched how many advertisements counted today
 * @param cap the most that count in a day
 * @param networks names of those that a browser can play
 * @param yesterdayTold whether what yesterday's close did can be told
 */
public record TasksPage(
        LocalDate today,
        String currency,
        int watched,
        int cap,
        List<Programme> programmes,
        List<Ad> ads,
        List<CheckIn> checkIns,
        List<String> networks,
        LocalDate yesterday,
        boolean yesterdayTold,
        List<Release> releases) {

    public TasksPage {
        programmes = List.copyOf(programmes);
        ads = List.copyOf(ads);
        checkIns = List.copyOf(checkIns);
        networks = List.copyOf(networks);
        releases = List.copyOf(releases);
    }

    /**
     * The tasks of one programme.
     *
     * @param adPoints in hundredths
     * @param share what the close of today would release, were it now and all tasks done; empty
     *     where there is nothing to release
     * @param week what the last seven closed days came to
     * @param complete whether the ledger knows that today's tasks are done
     */
    public record Programme(
            String id,
            LocalizedText title,
            int dailyTasks,
            int watched,
            long adPoints,
            int releasePpm,
            Optional<DayRelease.Share> share,
            Releases.Covered week,
            boolean complete) {

        /** How many are left today. */
        public int left() {
            return complete ? 0 : Math.max(0, dailyTasks - watched);
        }

        /** How many of the day's tasks are done. */
        public int done() {
            return complete ? dailyTasks : Math.min(dailyTasks, watched);
        }
    }

    /**
     * One advertisement of today.
     *
     * @param outcome code of what its network's word came to; empty while it has not spoken
     */
    public record Ad(String network, OffsetDateTime startedAt, String outcome) {

        /** Whether it counted. */
        public boolean counted() {
            return outcome.equals(AdOutcome.COUNTED.code());
        }
    }

    /**
     * The check-in of one programme.
     *
     * @param mostFen the most that whoever has checked in may still be paid
     * @param fundFen what it is paid from
     */
    public record CheckIn(
            String id, LocalizedText title, long mostFen, long fundFen, boolean checkedIn) {}

    /** Whether any programme has ad points. */
    public boolean hasAds() {
        return !programmes.isEmpty();
    }

    /** Seconds of a time, rounded up, for texts. */
    static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
