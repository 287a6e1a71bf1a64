package org.tidemark.server.money.tax;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.money.tax.model.TaxMethod;

/** Puts together what was withheld, given back and paid. */
@Service
class TaxBooks {

    private static final int MOST = 200;
    private static final int NEWEST = 12;
    private static final String CURRENCY = "CNY";

    private final TaxMoveStore moves;
    private final TaxRunStore runs;
    private final TaxStandings standings;
    private final LedgerReads ledger;
    private final TaxProperties settings;
    private final Clock clock;

    TaxBooks(
            TaxMoveStore moves,
            TaxRunStore runs,
            TaxStandings standings,
            LedgerReads ledger,
            TaxProperties settings,
            Clock clock) {
        this.moves = moves;
        this.runs = runs;
        this.standings = standings;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it is now. */
    TaxBook now() {
        YearMonth month = YearMonth.now(clock);
        List<TaxStanding> all =
                settings.method() == TaxMethod.NONE ? List.of() : standings.until(month);
        List<TaxStanding> due = all.stream().filter(one -> one.account().dueFen() > 0).toList();
        return new TaxBook(
                months(),
                ledgerFen(),
                due.stream().mapToLong(one -> one.account().dueFen()).reduce(0, Math::addExact),
                due.size(),
                all.stream().filter(one -> one.account().overFen() > 0).limit(MOST).toList(),
                runs.newest(NEWEST),
                moves.newestOfStaff(NEWEST),
                month.minusMonths(1));
    }

    private List<TaxMonthLine> months() {
        Map<YearMonth, Long> taxes = standings.taxFen();
        Map<YearMonth, TaxBooked> booked = new HashMap<>();
        moves.byMonth().forEach(one -> booked.put(one.month(), one));
        return Stream.concat(taxes.keySet().stream(), booked.keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(month ->
                        new TaxMonthLine(
                                taxes.getOrDefault(month, 0L),
                                booked.getOrDefault(month, new TaxBooked(month, 0, 0, 0))))
                .toList();
    }

    /** What the ledger owes to the tax office. */
    long ledgerFen() {
        return ledger.overview().value().balances().stream()
                .filter(one -> one.account().equals(AccountKind.TAX.prefix()))
                .filter(one -> one.asset().equals(CURRENCY))
                .mapToLong(one -> one.amount())
                .sum();
    }
}
