package org.tidemark.server.trade.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidemark.engine.event.Rule;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedEvent.Posting;
import org.tidemark.journal.record.RecordedEvent.RecordedDetail;
import org.tidemark.journal.record.RecordedEvent.Term;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;

/**
 * What the ledger gave back for a settled order, from its record (SPEC 5.5).
 *
 * @param providerFen what went back to external payments: that, and not what was asked for, goes
 *     back through the provider
 * @param walletFen what is in the wallet already
 * @param coins what came back in coins
 * @param cuts what was deducted, with the rule
 */
record Reversal(long providerFen, long walletFen, long coins, List<Refund.Cut> cuts) {

    private static final String REVERSED = "order-reversed";
    private static final String PAYMENTS = "external:payments";
    private static final String COINS = "coins";
    private static final Set<Rule> CUTS =
            Set.of(Rule.MISSING_POINTS, Rule.AD_POINTS_GONE, Rule.QUEUE_OVERPAID);

    static Reversal of(Reply reply, String member) {
        RecordedEvent event =
                reply.recorded().map(RecordedOutcome::events).orElse(List.of()).stream()
                        .filter(one -> one.type().equals(REVERSED))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the record of an accepted reversal has no event of it;"
                                                + " verify the journal at "
                                                + reply.seq()));
        long provider = posted(event, PAYMENTS, "");
        long refund = detail(event, "refund");
        return new Reversal(
                provider,
                refund - provider,
                posted(event, "member:" + member, COINS),
                cuts(event, detail(event, "deducted")));
    }

    private static long posted(RecordedEvent event, String account, String asset) {
        return event.postings().stream()
                .filter(posting -> posting.account().equals(account))
                .filter(posting -> asset.isEmpty() || posting.asset().equals(asset))
                .mapToLong(Posting::amount)
                .sum();
    }

    private static long detail(RecordedEvent event, String code) {
        return event.details().stream()
                .filter(detail -> detail.code().equals(code))
                .mapToLong(RecordedDetail::amountFen)
                .sum();
    }

    /** The terms stand at whatever was paid back; where all was deducted, only the sum is known. */
    private static List<Refund.Cut> cuts(RecordedEvent event, long deducted) {
        List<Refund.Cut> cuts = new ArrayList<>();
        for (Posting posting : event.postings()) {
            if (cuts.isEmpty()) {
                for (Term term : posting.terms()) {
                    if (CUTS.contains(term.rule())) {
                        cuts.add(new Refund.Cut(term.rule().code(), value(term)));
                    }
                }
            }
        }
        return cuts.isEmpty() && deducted > 0
                ? List.of(new Refund.Cut("deducted", deducted))
                : cuts;
    }

    private static long value(Term term) {
        return term.rule()
                .worth(Math.abs(term.base()), term.numerator(), term.denominator())
                .longValueExact();
    }
}
