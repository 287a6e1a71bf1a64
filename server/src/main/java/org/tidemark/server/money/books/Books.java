package org.tidemark.server.money.books;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** What the books say of any period, and which months are closed. */
@Service
public class Books {

    private static final int MOST_MONTHS = 120;

    private final BookStore store;
    private final PlansInForce plans;
    private final Clock clock;

    Books(BookStore store, PlansInForce plans, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    /** A close beside what its month comes to now. */
    public record Closed(BookClose close, boolean unchanged) {}

    /** Today in the ledger's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The currency of the ledger. */
    public String currency() {
        return plans.currency();
    }

    /** All accounts of a period in the ledger's currency. */
    public TrialBalance money(BookPeriod period) {
        return store.balance(period, currency());
    }

    /** All accounts of a period in one asset. */
    public TrialBalance balance(BookPeriod period, String asset) {
        return store.balance(period, asset);
    }

    /** Orders settled and reversed in a period. */
    public Sales sales(BookPeriod period) {
        return store.sales(period);
    }

    /** The currency first, then whatever else ever moved. */
    public List<String> assets() {
        List<String> all = new ArrayList<>(store.assets());
        all.remove(currency());
        all.addFirst(currency());
        return List.copyOf(all);
    }

    /** The closed months, the newest first, each with whether its figures are still the same. */
    List<Closed> closed() {
        return store.closes(MOST_MONTHS).stream()
                .map(close ->
                        new Closed(close, close.fingerprint().equals(fingerprint(close.month()))))
                .toList();
    }

    /** The month to be closed next: the first that is not, once it has ended; empty for none. */
    Optional<YearMonth> next() {
        YearMonth now = YearMonth.from(today());
        return store.closes(1).stream()
                .findFirst()
                .map(last -> last.month().plusMonths(1))
                .or(store::firstMonth)
                .filter(month -> month.isBefore(now));
    }

    /**
     * Closes a month.
     *
     * @return why it is not closed; empty when it is
     */
    Optional<String> close(YearMonth month, String by) {
        if (store.behind() > 0) {
            return Optional.of("books.problem.behind");
        }
        if (!next().equals(Optional.of(month))) {
            return Optional.of("books.problem.notNext");
        }
        if (!money(BookPeriod.of(month)).isBalanced()) {
            return Optional.of("books.problem.unbalanced");
        }
        BookClose close =
                new BookClose(
                        month,
                        store.lastSequence(month),
                        fingerprint(month),
                        by,
                        OffsetDateTime.now(clock));
        return store.enter(close) ? Optional.empty() : Optional.of("books.problem.notNext");
    }

    private String fingerprint(YearMonth month) {
        return TrialBalance.fingerprint(
                assets().stream()
                        .map(asset -> store.balance(BookPeriod.of(month), asset))
                        .toList());
    }
}
