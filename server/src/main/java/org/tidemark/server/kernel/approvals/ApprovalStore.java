package org.tidemark.server.kernel.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals in PostgreSQL. Every decision is one conditional update: the first one counts. */
@Repository
class ApprovalStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApprovalProperties settings;
    private final Clock clock;

    ApprovalStore(
            JdbcClient database,
            TransactionTemplate transaction,
            ApprovalProperties settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Enters a proposal, agreed at once where it fits into what may be done alone. Of one action
     * one is entered at a time, so that two at once do not both fit.
     *
     * @return whether it was not there before
     */
    boolean enter(Proposal proposal) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 43))")
                            .param(proposal.action().name())
                            .query((row, number) -> 0)
                            .single();
                    Room room = room(proposal.action(), proposal.by(), proposal.subject());
                    return insert(proposal, room.fits(proposal.valueFen()));
                }));
    }

    private boolean insert(Proposal proposal, boolean alone) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(
                                """
                                INSERT INTO platform.approval
                                    (approval_id, action, subject, value_fen, command, particulars,
                                     reason, proposed_by, proposed_at, expires_at, state)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                proposal.wanted().id(),
                                proposal.action().name(),
                                proposal.subject(),
                                proposal.valueFen(),
                                KeptWishes.command(proposal.wanted()),
                                KeptWishes.particulars(proposal.wanted()),
                                proposal.reason(),
                                proposal.by(),
                                now,
                                now.plus(settings.patience()),
                                (alone ? ApprovalState.AGREED : ApprovalState.WAITING).name())
                        .update()
                == 1;
    }

    /** What may still be done alone today. */
    Room room(ApprovalAction action, String staff, String subject) {
        OffsetDateTime today =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return database.sql(
                        """
                        SELECT coalesce(sum(value_fen) FILTER (WHERE proposed_by = :staff), 0),
                            coalesce(sum(value_fen) FILTER (WHERE subject = :subject), 0)
                        FROM platform.approval
                        WHERE action = :action AND proposed_at >= :today
                            AND decided_by = '' AND state IN ('AGREED', 'DONE')
                        """)
                .param("staff", staff)
                .param("subject", subject)
                .param("action", action.name())
                .param("today", today)
                .query((row, number) ->
                        new Room(settings.aloneFen(action), row.getLong(1), row.getLong(2)))
                .single();
    }

    Optional<Approval> find(String id) {
        return database.sql("SELECT * FROM platform.approval WHERE approval_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** All that wait for a second person, the oldest first. */
    List<Approval> waiting() {
        return database.sql(
                        """
                        SELECT * FROM platform.approval WHERE state = 'WAITING'
                        ORDER BY proposed_at, approval_id
                        """)
                .query(this::row)
                .list();
    }

    /** The newest that do not wait. */
    List<Approval> decided(Set<ApprovalAction> actions, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.approval
                        WHERE state <> 'WAITING' AND action IN (:actions)
                        ORDER BY proposed_at DESC, approval_id LIMIT :limit
                        """)
                .param("actions", actions.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /**
     * The newest that fit.
     *
     * @param before proposed before that one; empty for the newest of all
     */
    List<Approval> find(ApprovalSearch wanted, String before, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("actions", wanted.actions().stream().map(Enum::name).toList());
        values.put("limit", limit);
        StringBuilder conditions = new StringBuilder();
        given(wanted, before)
                .forEach((condition, value) -> {
                    String name = "v" + values.size();
                    values.put(name, value);
                    conditions.append(" AND ").append(condition.replace("?", ":" + name));
                });
        if (wanted.actions().isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        SELECT * FROM platform.approval WHERE action IN (:actions)%s
                        ORDER BY proposed_at DESC, approval_id DESC LIMIT :limit
                        """
                                .formatted(conditions))
                .params(values)
                .query(this::row)
                .list();
    }

    private static Map<String, Object> given(ApprovalSearch wanted, String before) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (!wanted.who().isEmpty()) {
            given.put("(proposed_by = ? OR decided_by = ?)", wanted.who());
        }
        if (!wanted.subject().isEmpty()) {
            given.put("subject = ?", wanted.subject());
        }
        wanted.state().ifPresent(one -> given.put("state = ?", one.name()));
        wanted.from().ifPresent(from -> given.put("proposed_at >= ?", from));
        wanted.until().ifPresent(until -> given.put("proposed_at < ?", until));
        if (!before.isEmpty()) {
            given.put(
                    """
                    (proposed_at, approval_id) <
                        (SELECT proposed_at, approval_id FROM platform.approval
                         WHERE approval_id = ?)
                    """,
                    before);
        }
        return given;
    }

    /** Those that may be done and are not yet. */
    List<String> agreed(int limit) {
        return database.sql(
                        """
                        SELECT approval_id FROM platform.approval WHERE state = 'AGREED'
                        ORDER BY proposed_at LIMIT ?
                        """)
                .param(limit)
                .query(String.class)
                .list();
    }

    /** Decides one that waits; false where it does not any more. */
    boolean decide(String id, ApprovalState to, String by, String note) {
        return database.sql(
                                """
                                UPDATE platform.approval
                                SET state = ?, decided_by = ?, decided_at = ?, note = ?
                                WHERE approval_id = ? AND state = 'WAITING' AND expires_at > ?
                                """)
                        .params(
                                to.name(),
                                by,
                                OffsetDateTime.now(clock),
                                note,
                                id,
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Takes back what waits of somebody; how many. */
    int takeBackAllOf(String staff) {
        return database.sql(
                        """
                        UPDATE platform.approval
                        SET state = 'CANCELLED', decided_by = proposed_by, decided_at = ?
                        WHERE proposed_by = ? AND state = 'WAITING'
                        """)
                .params(OffsetDateTime.now(clock), staff)
                .update();
    }

    /** Notes what the ledger said. */
    void carriedOut(String id, ApprovalState to, String note) {
        database.sql(
                        """
                        UPDATE platform.approval SET state = ?, note = ?
                        WHERE approval_id = ? AND state = 'AGREED'
                        """)
                .params(to.name(), note, id)
                .update();
    }

    /**
     * Does an act and notes it, in one transaction; where it was done before, its answer of then.
     *
     * @return why it cannot be done; empty when it is done
     */
    Optional<String> carryOut(String id, Supplier<Optional<String>> act) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    Approval now =
                            database.sql(
                                            "SELECT * FROM platform.approval"
                                                    + " WHERE approval_id = ? FOR UPDATE")
                                    .param(id)
                                    .query(this::row)
                                    .single();
                    if (now.state() != ApprovalState.AGREED) {
                        return now.state() == ApprovalState.DONE
                                ? Optional.<String>empty()
                                : Optional.of(now.note());
                    }
                    Optional<String> why = act.get();
                    carriedOut(
                            id,
                            why.isEmpty() ? ApprovalState.DONE : ApprovalState.REFUSED,
                            why.orElse(""));
                    return why;
                }));
    }

    /** Ends those for which nobody came in time; how many. */
    int expire() {
        return database.sql(
                        """
                        UPDATE platform.approval SET state = 'EXPIRED'
                        WHERE state = 'WAITING' AND expires_at <= ?
                        """)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private Approval row(ResultSet row, int number) throws SQLException {
        String id = row.getString("approval_id");
        return new Approval(
                id,
                ApprovalAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getLong("value_fen"),
                KeptWishes.of(id, row.getBytes("command"), row.getString("particulars")),
                row.getString("reason"),
                row.getString("proposed_by"),
                time(row, "proposed_at"),
                time(row, "expires_at"),
                ApprovalState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(this::here),
                row.getString("note"));
    }

    private OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return here(row.getObject(column, OffsetDateTime.class));
    }

    private OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
