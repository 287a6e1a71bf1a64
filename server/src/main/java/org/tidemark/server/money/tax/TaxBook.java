package org.tidemark.server.money.tax;

import java.time.YearMonth;
import java.util.List;

/**
 * What the page of tax shows of what was withheld, given back and paid.
 *
 * @param months with any tax, as far as they are counted, the newest first
 * @param ledgerFen what the ledger's account of tax holds now
 * @param dueFen what is still due from all, this month included
 * @param dueMembers from how many
 * @param overs members of whom too much was withheld
 * @param runs the newest
 * @param moves the newest that staff had done
 * @param closed the last month that is over
 */
public record TaxBook(
        List<TaxMonthLine> months,
        long ledgerFen,
        long dueFen,
        int dueMembers,
        List<TaxStanding> overs,
        List<TaxRun> runs,
        List<TaxMove> moves,
        YearMonth closed) {

    public TaxBook {
        months = List.copyOf(months);
        overs = List.copyOf(overs);
        runs = List.copyOf(runs);
        moves = List.copyOf(moves);
    }

    /** What is owed to the tax office, as far as it is counted. */
    public long owedFen() {
        return months.stream()
                .map(TaxMonthLine::booked)
                .mapToLong(TaxBooked::owedFen)
                .reduce(0, Math::addExact);
    }

    /** All that was withheld. */
    public long withheldFen() {
        return months.stream()
                .map(TaxMonthLine::booked)
                .mapToLong(TaxBooked::withheldFen)
                .reduce(0, Math::addExact);
    }

    /** All that was given back. */
    public long returnedFen() {
        return months.stream()
                .map(TaxMonthLine::booked)
                .mapToLong(TaxBooked::returnedFen)
                .reduce(0, Math::addExact);
    }

    /** All that was paid. */
    public long paidFen() {
        return months.stream()
                .map(TaxMonthLine::booked)
                .mapToLong(TaxBooked::paidFen)
                .reduce(0, Math::addExact);
    }
}
