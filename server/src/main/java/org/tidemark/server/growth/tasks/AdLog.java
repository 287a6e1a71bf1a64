package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.growth.tasks.AdIncomePage.Line;
import org.tidemark.server.growth.tasks.AdIncomePage.Tally;

/**
 * What staff can look up: how many of each outcome, and each callback that was really the
 * network's. A forged one leaves nothing but a count, so that nobody can fill the table from
 * outside.
 */
@Repository
class AdLog {

    private final JdbcClient database;
    private final Clock clock;

    AdLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void tally(LocalDate day, String network, AdOutcome outcome) {
        database.sql(
                        """
                        INSERT INTO platform.ad_tally AS t (day, network, outcome, number)
                        VALUES (?, ?, ?, 1)
                        ON CONFLICT (day, network, outcome) DO UPDATE SET number = t.number + 1
                        """)
                .params(day, network, outcome.name())
                .update();
    }

    void enter(
            String network,
            String transactionId,
            AdOutcome outcome,
            String memberId,
            Instant receivedAt) {
        database.sql(
                        """
                        INSERT INTO platform.ad_callback AS c
                            (network, transaction_id, outcome, member_id, received_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (network, transaction_id, outcome)
                            DO UPDATE SET times = c.times + 1
                        """)
                .params(
                        network,
                        transactionId,
                        outcome.name(),
                        memberId,
                        receivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Outcomes from a day on, by network. */
    List<Tally> tallies(LocalDate since) {
        return database.sql(
                        """
                        SELECT network, outcome, sum(number)::bigint AS number FROM platform.ad_tally
                        WHERE day >= ? GROUP BY network, outcome ORDER BY network, number DESC
                        """)
                .param(since)
                .query((row, number) ->
                        new Tally(
                                row.getString("network"),
                                AdOutcome.valueOf(row.getString("outcome")).code(),
                                row.getLong("number")))
                .list();
    }

    /** The callbacks that did not count, newest first. */
    List<Line> refused(int limit) {
        return database.sql(
                        """
                        SELECT network, transaction_id, outcome, member_id, received_at, times
                        FROM platform.ad_callback WHERE outcome <> 'COUNTED'
                        ORDER BY received_at DESC LIMIT ?
                        """)
                .param(limit)
                .query((row, number) ->
                        new Line(
                                row.getString("network"),
                                row.getString("transaction_id"),
                                AdOutcome.valueOf(row.getString("outcome")).code(),
                                row.getString("member_id"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getInt("times")))
                .list();
    }
}
