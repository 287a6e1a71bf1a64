package org.tidemark.server.kernel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.engine.money.Fen;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that happened, in order, to be followed from any place on. A piece costs the same
 * wherever it stands: so many rows are looked at and no more, whatever is wanted of them.
 */
@Component
public final class EventFeed {

    /** The most events that are looked at for one piece. */
    static final int MOST_LOOKED_AT = 2_000;

    private static final String AFTER =
            """
            SELECT e.seq, e.ordinal, e.at, e.command_id, e.type, coalesce(e.programme, '') AS programme,
                coalesce(e.member, '') AS member, coalesce(e.details::text, '{}') AS details,
                coalesce(b.actor, '') AS actor, coalesce(b.approver, '') AS approver,
                coalesce(b.reason, '') AS reason
            FROM read_model.event e LEFT JOIN read_model.by_whom b USING (ledger, command_id)
            WHERE e.ledger = :ledger AND (e.seq, e.ordinal) > (:seq, :ordinal) AND e.seq <= :whole
            ORDER BY e.seq, e.ordinal LIMIT :limit
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReadModel readModel;
    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    EventFeed(ReadModel readModel, JdbcClient database, LedgerProperties properties, Clock clock) {
        this.readModel = readModel;
        this.database = database;
        this.ledger = properties.name();
        this.clock = clock;
    }

    /**
     * The next events of these types after a place.
     *
     * @param types codes of events, {@code order-settled}; none for all
     * @param limit the most events to give
     */
    public EventPage after(EventCursor place, Set<String> types, int limit) {
        long whole = readModel.projectedSeq();
        int most = types.isEmpty() ? limit : MOST_LOOKED_AT;
        List<EventPage.Line> rows =
                database.sql(AFTER)
                        .param("ledger", ledger)
                        .param("seq", place.sequence())
                        .param("ordinal", place.ordinal())
                        .param("whole", whole)
                        .param("limit", most)
                        .query(this::line)
                        .list();
        List<EventPage.Line> wanted = new ArrayList<>();
        EventCursor next = place;
        int looked = 0;
        for (EventPage.Line row : rows) {
            if (wanted.size() == limit) {
                break;
            }
            if (types.isEmpty() || types.contains(row.type())) {
                wanted.add(row);
            }
            next = row.place();
            looked++;
        }
        boolean more = looked < rows.size() || rows.size() == most;
        EventCursor end = EventCursor.after(whole);
        return new EventPage(whole, wanted, more || end.compareTo(next) < 0 ? next : end, more);
    }

    /** Numbers are money in fen. */
    private static Map<String, String> details(String json) {
        Map<String, String> details = new LinkedHashMap<>();
        JSON.readTree(json)
                .forEachEntry((name, value) ->
                        details.put(
                                name,
                                value.isNumber()
                                        ? new Fen(value.asLong()).plain()
                                        : value.asString()));
        return details;
    }

    private EventPage.Line line(ResultSet row, int number) throws SQLException {
        String actor = row.getString("actor");
        return new EventPage.Line(
                new EventCursor(row.getLong("seq"), row.getInt("ordinal")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("command_id"),
                row.getString("type"),
                row.getString("programme"),
                row.getString("member"),
                details(row.getString("details")),
                actor.isEmpty()
                        ? By.NOBODY
                        : new By(actor, row.getString("approver"), row.getString("reason")));
    }
}
