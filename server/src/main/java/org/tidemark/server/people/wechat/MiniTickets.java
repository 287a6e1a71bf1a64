package org.tidemark.server.people.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.access.KeyHash;

/** Ways into the web-view, each for one member, one page, one use and one minute. */
@Repository
class MiniTickets {

    private static final Duration HOLDS = Duration.ofSeconds(60);
    private static final String HASHED = "mini-ticket";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    MiniTickets(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What a ticket stands for.
     *
     * @param proved whether he has just shown who he is, and not only opened the mini program
     */
    record Entry(String memberId, String next, boolean proved) {}

    /** A new ticket; those that nobody has used in time go. */
    String issue(Entry entry) {
        database.sql("DELETE FROM platform.mini_ticket WHERE expires_at <= :now")
                .param("now", now())
                .update();
        String ticket = KeyHash.newKey("");
        database.sql(
                        """
                        INSERT INTO platform.mini_ticket (ticket_hash, member_id, next, proved,
                            expires_at)
                        VALUES (:hash, :member, :next, :proved, :until)
                        """)
                .param("hash", seals.hash(HASHED, ticket))
                .param("member", entry.memberId())
                .param("next", NextPage.of(entry.next()))
                .param("proved", entry.proved())
                .param("until", now().plus(HOLDS))
                .update();
        return ticket;
    }

    /** Uses one up; of many who try at once one has it. */
    Optional<Entry> use(String ticket) {
        return database.sql(
                        """
                        DELETE FROM platform.mini_ticket
                        WHERE ticket_hash = :hash AND expires_at > :now
                        RETURNING member_id, next, proved
                        """)
                .param("hash", seals.hash(HASHED, ticket))
                .param("now", now())
                .query((row, index) ->
                        new Entry(
                                row.getString("member_id"),
                                row.getString("next"),
                                row.getBoolean("proved")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
