package org.tidemark.server.money.tax;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.server.kernel.ledger.WholeRecords;

/** Rewards and tax by member and month in PostgreSQL, added up from the read model by sequence. */
@Repository
class RewardMonthStore {

    /** Money for what others have bought: what a promoter earns, and no rebate on own purchases. */
    static final List<Rule> REWARDS =
            List.of(
                    Rule.REFERRAL_DIRECT,
                    Rule.REFERRAL_INDIRECT,
                    Rule.STORE_RECRUITER,
                    Rule.AGENT,
                    Rule.RELEASE_DIRECT,
                    Rule.RELEASE_INDIRECT);

    private static final String ADD =
            """
            INSERT INTO platform.reward_month AS r (month, member, incoming, outgoing, deals)
            SELECT date_trunc('month', at AT TIME ZONE :zone)::date, substring(account FROM 8),
                coalesce(sum(amount) FILTER (WHERE amount > 0), 0),
                coalesce(sum(-amount) FILTER (WHERE amount < 0), 0),
                count(*) FILTER (WHERE amount > 0)
            FROM read_model.posting
            WHERE ledger = :ledger AND seq > :after AND seq <= :until AND asset = 'CNY'
                AND account LIKE 'member:%' AND account NOT LIKE 'member:%:held'
                AND (amount > 0 AND terms->0->>0 = ANY(:rules)
                    OR amount < 0 AND event_type = :reversed)
            GROUP BY 1, 2
            ON CONFLICT (month, member) DO UPDATE SET incoming = r.incoming + excluded.incoming,
                outgoing = r.outgoing + excluded.outgoing, deals = r.deals + excluded.deals
            """;

    private static final String ADD_TAX =
            """
            INSERT INTO platform.tax_month AS t (month, member, withheld, returned, paid)
            SELECT date_trunc('month', at AT TIME ZONE :zone)::date,
                CASE WHEN account LIKE 'member:%' THEN substring(account FROM 8) ELSE '' END,
                coalesce(sum(-amount) FILTER (WHERE event_type = :withheld), 0),
                coalesce(sum(amount) FILTER (WHERE event_type = :returned), 0),
                coalesce(sum(amount) FILTER (WHERE event_type = :paid), 0)
            FROM read_model.posting
            WHERE ledger = :ledger AND seq > :after AND seq <= :until AND asset = 'CNY'
                AND event_type IN (:withheld, :returned, :paid) AND account <> :tax
            GROUP BY 1, 2
            ON CONFLICT (month, member) DO UPDATE SET withheld = t.withheld + excluded.withheld,
                returned = t.returned + excluded.returned, paid = t.paid + excluded.paid
            """;

    private final JdbcClient database;
    private final String ledger;
    private final WholeRecords place;
    private final Clock clock;

    RewardMonthStore(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            WholeRecords place,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.place = place;
        this.clock = clock;
    }

    /**
     * Counts the next records of the read model, at most so many.
     *
     * @return how many records; 0 where all are counted
     */
    @Transactional
    public int follow(int most) {
        long after =
                database.sql("SELECT seq FROM platform.reward_progress FOR UPDATE")
                        .query(Long.class)
                        .single();
        long until = Math.min(after + most, place.whole());
        if (until <= after) {
            return 0;
        }
        database.sql(ADD)
                .param("zone", clock.getZone().getId())
                .param("ledger", ledger)
                .param("after", after)
                .param("until", until)
                .param("rules", REWARDS.stream().map(Rule::code).toArray(String[]::new))
                .param("reversed", EventType.ORDER_REVERSED.code())
                .update();
        database.sql(ADD_TAX)
                .param("zone", clock.getZone().getId())
                .param("ledger", ledger)
                .param("after", after)
                .param("until", until)
                .param("withheld", EventType.TAX_WITHHELD.code())
                .param("returned", EventType.TAX_RETURNED.code())
                .param("paid", EventType.TAX_PAID.code())
                .param("tax", AccountKind.TAX.prefix())
                .update();
        database.sql("UPDATE platform.reward_progress SET seq = ?").param(until).update();
        return Math.toIntExact(until - after);
    }

    /** The months with any rewards, the newest first. */
    List<YearMonth> months() {
        return database
                .sql("SELECT DISTINCT month FROM platform.reward_month ORDER BY month DESC")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /**
     * From January to the last of some months, all of whoever has rewards in one of these months;
     * by member and month.
     */
    List<RewardMonth> yearOfThose(YearMonth first, YearMonth last) {
        return database.sql(
                        """
                        SELECT * FROM platform.reward_month
                        WHERE month >= :january AND month <= :last AND member IN
                            (SELECT member FROM platform.reward_month
                             WHERE month >= :first AND month <= :last)
                        ORDER BY member, month
                        """)
                .param("january", first.withMonth(1).atDay(1))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(RewardMonthStore::row)
                .list();
    }

    /** All months of a member. */
    List<RewardMonth> of(String member) {
        return database.sql("SELECT * FROM platform.reward_month WHERE member = ? ORDER BY month")
                .param(member)
                .query(RewardMonthStore::row)
                .list();
    }

    /** All months of everybody, by member and month. */
    List<RewardMonth> all() {
        return database.sql("SELECT * FROM platform.reward_month ORDER BY member, month")
                .query(RewardMonthStore::row)
                .list();
    }

    /** Nothing more is counted for the rest of the transaction. */
    void hold() {
        database.sql("SELECT seq FROM platform.reward_progress FOR UPDATE")
                .query(Long.class)
                .single();
    }

    private static RewardMonth row(ResultSet row, int number) throws SQLException {
        return new RewardMonth(
                row.getString("member"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("incoming") - row.getLong("outgoing"),
                row.getLong("deals"));
    }
}
