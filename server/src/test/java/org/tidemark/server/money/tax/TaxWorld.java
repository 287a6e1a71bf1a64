package org.tidemark.server.money.tax;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.money.tax.model.TaxMethod;

/** Tax by a method that a test chooses, on a platform that runs without one. */
public final class TaxWorld {

    private final TestPlatform platform;

    public TaxWorld(TestPlatform platform) {
        this.platform = platform;
    }

    /** By pay for a service, each month for itself. */
    public Withholdings withholdings() {
        return new Withholdings(
                platform.bean(RewardMonthStore.class),
                platform.bean(TaxMoveStore.class),
                platform.bean(TaxLedger.class),
                new TaxProperties(TaxMethod.REMUNERATION, "a test", YearMonth.of(2000, 1)),
                platform.bean(Clock.class));
    }

    /** A member has rewards of so much in this month, as far as tax knows. */
    public void rewards(String member, long fen) {
        platform.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.reward_month (month, member, incoming, outgoing, deals)
                        VALUES (?, ?, ?, 0, 1)
                        ON CONFLICT (month, member) DO UPDATE SET incoming = excluded.incoming
                        """)
                .params(YearMonth.now(platform.bean(Clock.class)).atDay(1), member, fen)
                .update();
    }

    /** What was withheld from a member. */
    public long withheldFen(String member) {
        return platform.bean(TaxMoveStore.class).withheldFen(member);
    }

    /** What the ledger owes to the tax office. */
    public long ledgerFen() {
        return platform.bean(TaxBooks.class).ledgerFen();
    }
}
