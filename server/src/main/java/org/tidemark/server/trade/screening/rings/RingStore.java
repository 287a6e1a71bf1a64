package org.tidemark.server.trade.screening.rings;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps purchases by what their buyers share; what is read of one thing has a bound. */
@Repository
public class RingStore {

    /** How long a purchase counts. */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final int MOST_MARKS = 500;
    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;

    public RingStore(JdbcClient database) {
        this.database = database;
    }

    /** Enters a purchase under each of its things, once. */
    void enter(SharedThings purchase, List<String> things) {
        database.sql(
                        """
                        INSERT INTO platform.shared_mark (thing, order_number, member, at, tiny)
                        SELECT thing, :number, :member, :at, :tiny
                        FROM unnest(CAST(:things AS text[])) thing ON CONFLICT DO NOTHING
                        """)
                .param("number", purchase.orderNumber())
                .param("member", purchase.member())
                .param("at", time(purchase.at()))
                .param("tiny", purchase.tiny())
                .param("things", things.toArray(String[]::new))
                .update();
    }

    /** The newest purchases around a thing up to that moment. */
    List<Mark> around(String thing, Instant at) {
        return database.sql(
                        """
                        SELECT member, at, tiny, refunded FROM platform.shared_mark
                        WHERE thing = ? AND at > ? AND at <= ?
                        ORDER BY at DESC, order_number DESC LIMIT ?
                        """)
                .params(thing, time(at.minus(WINDOW)), time(at), MOST_MARKS)
                .query((row, number) ->
                        new Mark(
                                row.getString("member"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("tiny"),
                                row.getBoolean("refunded")))
                .list();
    }

    /** Money of a settled purchase went back. */
    void refunded(String orderNumber) {
        database.sql("UPDATE platform.shared_mark SET refunded = true WHERE order_number = ?")
                .param(orderNumber)
                .update();
    }

    /** Forgets what no longer counts, so many at once; gives how many. */
    public int forget(Instant now) {
        return database.sql(
                        """
                        DELETE FROM platform.shared_mark WHERE (thing, order_number) IN
                            (SELECT thing, order_number FROM platform.shared_mark
                             WHERE at < ? ORDER BY at LIMIT ?)
                        """)
                .params(time(now.minus(WINDOW.multipliedBy(2))), AT_ONCE)
                .update();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
