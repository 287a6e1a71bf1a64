package org.tidemark.server.money.wallet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.ledger.LedgerHistory.PoolEvent;
import org.tidemark.server.kernel.ledger.LedgerHistory.PricePoint;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.web.site.PriceLine;

/**
 * What the page of a programme's points shows.
 *
 * @param card the member's own, if he has any
 */
public record PointsPage(
        ProgrammeView programme,
        Optional<PointsCard> card,
        List<PricePoint> prices,
        List<PoolEvent> events,
        OffsetDateTime now) {

    private static final int TABLE_ROWS = 30;

    public PointsPage {
        prices = List.copyOf(prices);
        events = List.copyOf(events);
    }

    public String currency() {
        return programme.plan().currency();
    }

    /** What stays in the pool at a redemption, in ppm. */
    public int retentionPpm() {
        return programme.plan().block(PoolTerms.class).orElseThrow().retentionPpm();
    }

    /** The newest prices, for the table that says what the picture shows. */
    public List<PricePoint> table() {
        return prices.reversed().stream().limit(TABLE_ROWS).toList();
    }

    /** The prices as {@link PriceLine} writes them. */
    public String chart() {
        PriceLine line = new PriceLine();
        prices.forEach(point -> line.from(point.at(), point.priceMicros()));
        return line.until(now);
    }
}
