package org.tidemark.server.trade.purchases.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.model.Transition;
import org.tidemark.server.trade.purchases.store.PurchaseRows.Document;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Keeps purchases. Each method is one statement, but {@link #locked} and {@link #together}. */
@Repository
public class PurchaseStore {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final long FIRST = 1;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PurchaseStore(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does all of it or nothing. */
    public <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Now, in microseconds as they are kept here, in the platform's zone. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** One purchase at a time of a buyer is placed; until the transaction ends. */
    public void lockBuyer(String buyer) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:buyer, 0))")
                .param("buyer", "purchase " + buyer)
                .query((row, number) -> true)
                .single();
    }

    /** The purchase that this buyer's form placed before. */
    public Optional<PurchaseNumber> ofSubmission(String submission, String buyer) {
        return database.sql(
                        """
                        SELECT number FROM platform.purchase
                        WHERE buyer = :buyer AND submission = :submission
                        """)
                .param("buyer", buyer)
                .param("submission", submission)
                .query(String.class)
                .optional()
                .map(PurchaseNumber::new);
    }

    /** Enters one that was just placed; part of a transaction. */
    public void enter(Purchase placed) {
        Document document =
                Documents.changes(
                        List.of(),
                        placed,
                        FIRST,
                        List.of(),
                        List.of(new Step("created", Step.BUYER, "")),
                        placed.times().placedAt());
        if (write(document, 0).isEmpty()) {
            throw new NumberTakenException(placed.number().text());
        }
    }

    public Optional<Kept> find(PurchaseNumber number) {
        return kept(Sql.ONE, Map.of("number", number.text())).stream().findFirst();
    }

    /** Several at once, in no order. */
    public List<Purchase> all(List<PurchaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<String> texts = numbers.stream().map(PurchaseNumber::text).toList();
        return read(Sql.SOME, Map.of("numbers", texts));
    }

    /** One that nobody else changes until the transaction ends; empty where there is none. */
    public Optional<Kept> locked(PurchaseNumber number) {
        // The row first, then what hangs on it: a statement that had to wait reads the past.
        return database.sql(
                        "SELECT number FROM platform.purchase WHERE number = :number FOR UPDATE")
                .param("number", number.text())
                .query(String.class)
                .optional()
                .flatMap(there -> find(number));
    }

    /** The same for one that was read before: read again only where it was written meanwhile. */
    public Kept locked(Kept known) {
        PurchaseNumber number = known.purchase().number();
        long version =
                database.sql(
                                """
                                SELECT version FROM platform.purchase
                                WHERE number = :number FOR UPDATE
                                """)
                        .param("number", number.text())
                        .query(Long.class)
                        .single();
        return version == known.version() ? known : find(number).orElseThrow();
    }

    /** Purchases that a statement finds. */
    List<Purchase> read(String sql, Map<String, ?> params) {
        return kept(sql, params).stream().map(Kept::purchase).toList();
    }

    /** The same with what is still to be done for them. */
    List<Kept> kept(String sql, Map<String, ?> params) {
        return database.sql(sql).params(params).query(String.class).list().stream()
                .map(text -> Documents.kept(JSON.readValue(text, Document.class), clock.getZone()))
                .toList();
    }

    /**
     * Writes what an event has changed; part of the transaction that has locked it.
     *
     * @param done the place of the effect that is answered with it, 0 for none
     * @return what is still to be done
     */
    public Kept keep(Kept before, Transition transition, long done) {
        return keepUnlessChanged(before, transition, done).orElseThrow();
    }

    /**
     * Writes what an event has changed, in one statement and without a lock.
     *
     * @param done the place of the effect that is answered with it, 0 for none
     * @return what is still to be done; empty, and nothing written, where somebody else has written
     *     it since it was read
     */
    public Optional<Kept> keepUnlessChanged(Kept before, Transition transition, long done) {
        Document changes =
                Documents.changes(
                        List.of(before.purchase()),
                        transition.after(),
                        before.version() + 1,
                        transition.effects(),
                        transition.steps(),
                        now());
        return write(changes, done).map(places -> kept(before, transition, done, places));
    }

    private Kept kept(Kept before, Transition transition, long done, List<Long> places) {
        List<Kept.Pending> pending = new ArrayList<>();
        before.pending().stream().filter(one -> one.place() != done).forEach(pending::add);
        for (int i = 0; i < places.size(); i++) {
            Effect effect = transition.effects().get(i);
            pending.add(new Kept.Pending(places.get(i), effect, now(), ""));
        }
        return new Kept(transition.after(), before.version() + 1, pending);
    }

    /** The places of the effects; empty where another version stands there than the one before. */
    private Optional<List<Long>> write(Document document, long done) {
        Written written =
                database.sql(Sql.WRITE)
                        .param("document", JSON.writeValueAsString(document))
                        .param("done", done)
                        .query((row, number) ->
                                new Written(
                                        row.getInt(1),
                                        List.of((Long[]) row.getArray(2).getArray())))
                        .single();
        return written.purchases() == 1 ? Optional.of(written.places()) : Optional.empty();
    }

    private record Written(int purchases, List<Long> places) {}

    /** An effect is tried again at that time. */
    public void putOff(long place, OffsetDateTime until, String trouble) {
        database.sql(
                        """
                        UPDATE platform.purchase_effect
                        SET try_at = :until, trouble = left(:trouble, 500) WHERE place = :place
                        """)
                .param("until", until)
                .param("trouble", trouble)
                .param("place", place)
                .update();
    }

    /** Tells people of something that its owner did with it. */
    public void note(PurchaseNumber number, Step step) {
        database.sql(
                        """
                        INSERT INTO platform.purchase_step (number, at, what, who, note)
                        VALUES (:number, :at, :what, :who, left(:note, 500))
                        """)
                .param("number", number.text())
                .param("at", now())
                .param("what", step.what())
                .param("who", step.who())
                .param("note", step.note())
                .update();
    }

    /** Purchases that have something to be done now, longest waiting first. */
    public List<PurchaseNumber> toRun(int limit) {
        return numbers(
                """
                SELECT number FROM platform.purchase_effect WHERE try_at <= :now
                GROUP BY number ORDER BY min(try_at), number LIMIT :limit
                """,
                limit);
    }

    /** Unpaid ones whose time is over. */
    public List<PurchaseNumber> overdue(int limit) {
        return numbers(
                """
                SELECT number FROM platform.purchase
                WHERE due_at <= :now ORDER BY due_at, number LIMIT :limit
                """,
                limit);
    }

    private List<PurchaseNumber> numbers(String sql, int limit) {
        return database
                .sql(sql)
                .param("now", now())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(PurchaseNumber::new)
                .toList();
    }

    /** The purchase that a payment is of. */
    public Optional<PurchaseNumber> ofAttempt(String attemptId) {
        return database.sql("SELECT number FROM platform.purchase_attempt WHERE attempt_id = :id")
                .param("id", attemptId)
                .query(String.class)
                .optional()
                .map(PurchaseNumber::new);
    }

    /** The purchase that a refund is of. */
    public Optional<PurchaseNumber> ofRefund(String refundId) {
        return database.sql("SELECT number FROM platform.purchase_refund WHERE refund_id = :id")
                .param("id", refundId)
                .query(String.class)
                .optional()
                .map(PurchaseNumber::new);
    }
}
