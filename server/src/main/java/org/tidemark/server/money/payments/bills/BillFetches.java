package org.tidemark.server.money.payments.bills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which bills the platform has fetched by itself. */
@Repository
class BillFetches {

    private final JdbcClient database;
    private final Clock clock;

    BillFetches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a fetch ended. */
    enum State {
        /** The bill was compared. */
        COMPARED,
        /** There is no bill of that day. */
        NONE,
        /** It is not made yet, or the provider did not answer: it is tried again. */
        LATER,
        /** It came and could not be read: a person looks. */
        FAILED
    }

    /** The days of a provider from one on that are done: fetched here, or compared by a person. */
    Set<LocalDate> done(String provider, LocalDate from) {
        return new HashSet<>(
                database.sql(
                                """
                                SELECT day FROM platform.bill_fetch
                                WHERE provider = :provider AND day >= :from
                                    AND state IN ('COMPARED', 'NONE')
                                UNION SELECT day FROM platform.bill_comparison
                                WHERE provider = :provider AND day >= :from
                                """)
                        .param("provider", provider)
                        .param("from", from)
                        .query(LocalDate.class)
                        .list());
    }

    void note(String provider, LocalDate day, State state, String note) {
        database.sql(
                        """
                        INSERT INTO platform.bill_fetch (provider, day, state, tried_at, note)
                        VALUES (:provider, :day, :state, :at, :note)
                        ON CONFLICT (provider, day) DO UPDATE SET state = :state, tried_at = :at,
                            note = :note
                        """)
                .param("provider", provider)
                .param("day", day)
                .param("state", state.name())
                .param("at", OffsetDateTime.now(clock))
                .param("note", note)
                .update();
    }

    /** The newest days. */
    List<BillFetch> newest(int limit) {
        return database.sql("SELECT * FROM platform.bill_fetch ORDER BY day DESC, provider LIMIT ?")
                .param(limit)
                .query(this::fetch)
                .list();
    }

    private BillFetch fetch(ResultSet row, int number) throws SQLException {
        return new BillFetch(
                row.getString("provider"),
                row.getObject("day", LocalDate.class),
                row.getString("state"),
                row.getObject("tried_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("note"));
    }
}
