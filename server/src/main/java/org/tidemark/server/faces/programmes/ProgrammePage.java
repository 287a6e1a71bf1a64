package org.tidemark.server.faces.programmes;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.ledger.LedgerHistory.PoolEvent;
import org.tidemark.server.kernel.ledger.LedgerHistory.PricePoint;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PriceLine;

/**
 * What the page of a programme shows.
 *
 * @param chart the prices as {@link PriceLine} writes them
 */
public record ProgrammePage(
        ProgrammeView programme, List<PricePoint> prices, List<PoolEvent> events, String chart) {

    public ProgrammePage {
        prices = List.copyOf(prices);
        events = List.copyOf(events);
    }

    static ProgrammePage of(
            ProgrammeView programme,
            List<PricePoint> prices,
            List<PoolEvent> events,
            OffsetDateTime now) {
        PriceLine line = new PriceLine();
        prices.forEach(point -> line.from(point.at(), point.priceMicros()));
        return new ProgrammePage(programme, prices, events, line.until(now));
    }

    /** The plan in force. */
    public Plan plan() {
        return programme.plan();
    }

    /** The pool's terms; only for a programme that has a pool. */
    public PoolTerms terms() {
        return plan().block(PoolTerms.class).orElseThrow();
    }

    /** The rules of the mechanisms in short, a sentence each. */
    public List<String> rules(Frame frame) {
        return MechanismRules.of(plan(), frame);
    }

    /** What the mechanisms hold, a line for each fund. */
    public List<FactLine> funds(Frame frame) {
        return programme.funds().stream()
                .map(fund -> FactLine.of("fund.", fund, currency(), frame.wording()))
                .toList();
    }

    /** Whether any offer feeds a fund. */
    public boolean hasFunds() {
        return plan().offers().stream().anyMatch(offer -> fundsPpm(offer) > 0);
    }

    /** What an offer gives to funds of mechanisms, of its price, in ppm. */
    public static int fundsPpm(OfferTerms offer) {
        return offer.split().funds().stream().mapToInt(FundShare::ratePpm).sum();
    }

    /** Code of the currency. */
    public String currency() {
        return plan().currency();
    }
}
