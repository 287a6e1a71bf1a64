package org.tidemark.server.growth.news;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.messages.MessageKind;

/** Reads the read model for what is to be told, and keeps how far it was read. */
@Repository
class NewsStore {

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    NewsStore(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A holding that was redeemed at its cap; the gross value in fen. */
    record Exit(long sequence, int ordinal, String programme, String member, long grossFen) {}

    /** A pool as it stands. */
    record Pool(long reserveFen, long supplyMicro) {}

    /** A round through the members of a programme. */
    record Round(String after, boolean done) {}

    /** The last record that was read, less than 0 for none; nobody else reads meanwhile. */
    long lockedSequence() {
        return database.sql("SELECT seq FROM platform.news_progress FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void keep(long sequence) {
        database.sql("UPDATE platform.news_progress SET seq = ?").param(sequence).update();
    }

    /**
     * Tells what the closes of days have paid in money within these records. What a close pays a
     * member in several records becomes one sum.
     */
    void tellDaysPaid(MessageKind kind, String currency, long after, long until) {
        database.sql(
                        """
                        INSERT INTO platform.member_message AS m
                            (member_id, message_key, kind, subject, amount_fen, day, page, at)
                        SELECT substr(p.account, length('member:') + 1), 'day:' || p.command_id,
                            :kind, '', sum(p.amount)::bigint, NULL, '/my/wallet', max(p.at)
                        FROM read_model.posting p
                        WHERE p.ledger = :ledger AND p.seq > :after AND p.seq <= :until
                            AND p.event_type = 'day-closed' AND p.asset = :currency AND p.amount > 0
                            AND p.account LIKE 'member:%' AND p.account NOT LIKE 'member:%:held'
                            AND NOT EXISTS (SELECT FROM platform.account a WHERE a.state = 'CLOSED'
                                AND a.member_id = substr(p.account, length('member:') + 1))
                        GROUP BY p.account, p.command_id
                        ON CONFLICT (member_id, message_key) DO UPDATE
                            SET amount_fen = m.amount_fen + excluded.amount_fen
                        """)
                .param("kind", kind.word())
                .param("ledger", ledger)
                .param("after", after)
                .param("until", until)
                .param("currency", currency)
                .update();
    }

    /** Cap exits within these records. */
    List<Exit> exits(long after, long until) {
        return database.sql(
                        """
                        SELECT seq AS sequence, ordinal, programme, member,
                            coalesce((details ->> 'gross')::bigint, 0) AS gross_fen
                        FROM read_model.event
                        WHERE ledger = ? AND seq > ? AND seq <= ? AND type IN ('cap-exit', 'swept')
                        ORDER BY seq, ordinal
                        """)
                .params(ledger, after, until)
                .query(Exit.class)
                .list();
    }

    /** A programme's pool; empty where nothing ever moved in it. */
    Optional<Pool> pool(String programme) {
        return database.sql(
                        """
                        SELECT reserve_fen, supply_micro FROM read_model.price_history
                        WHERE ledger = ? AND programme = ? ORDER BY seq DESC LIMIT 1
                        """)
                .params(ledger, programme)
                .query(Pool.class)
                .optional();
    }

    /** So many holders of points of a programme behind one of them, in the order of their ids. */
    List<Holding> holders(String programme, String after, int limit) {
        return database.sql(
                        """
                        SELECT member, points_micro, spend_fen, realised_fen, cycle
                        FROM read_model.position
                        WHERE ledger = ? AND programme = ? AND member > ?
                        ORDER BY member LIMIT ?
                        """)
                .params(ledger, programme, after, limit)
                .query(Holding.class)
                .list();
    }

    /** A round, begun now where it was not; nobody else goes it meanwhile. */
    Round lockedRound(String name) {
        database.sql(
                        """
                        INSERT INTO platform.news_round (name, after, done, begun_at)
                        VALUES (?, '', false, ?) ON CONFLICT DO NOTHING
                        """)
                .params(name, OffsetDateTime.now(clock))
                .update();
        return database.sql("SELECT after, done FROM platform.news_round WHERE name = ? FOR UPDATE")
                .param(name)
                .query(Round.class)
                .single();
    }

    /** Whether a round has come to its end. */
    boolean done(String name) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM platform.news_round WHERE name = ? AND done)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    void keep(String name, String after, boolean done) {
        database.sql("UPDATE platform.news_round SET after = ?, done = ? WHERE name = ?")
                .params(after, done, name)
                .update();
    }

    /** Forgets rounds that were begun before. */
    void forgetRounds(OffsetDateTime before) {
        database.sql("DELETE FROM platform.news_round WHERE begun_at < ?").param(before).update();
    }
}
