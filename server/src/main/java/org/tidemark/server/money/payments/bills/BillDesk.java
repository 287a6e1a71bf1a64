package org.tidemark.server.money.payments.bills;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.web.files.EarlierImport;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.ImportedFiles;
import org.tidemark.server.web.files.Upload;

/** Compares bills with our book and keeps what came of it. */
@Service
class BillDesk {

    private final HeavyWork work;
    private final BookLines book;
    private final BillComparisons comparisons;
    private final ImportedFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BillDesk(
            HeavyWork work,
            BookLines book,
            BillComparisons comparisons,
            ImportedFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.work = work;
        this.book = book;
        this.comparisons = comparisons;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of a bill.
     *
     * @param id of the comparison, 0 where the bill was not compared
     */
    record Answer(long id, ImportResult result) {}

    /**
     * Compares the bill of a day with our book; a bill with anything wrong in it is not compared.
     */
    Answer compare(BillProvider provider, LocalDate day, Upload upload) {
        ProviderBill bill = work.run(() -> provider.read(upload.bytes()));
        if (!bill.mistakes().isEmpty()) {
            return new Answer(0, result(provider, bill, Optional.empty()));
        }
        return transaction.execute(status -> {
            Optional<EarlierImport> earlier = files.take(kind(provider), upload);
            long id =
                    earlier.isPresent()
                            ? 0
                            : comparisons.add(
                                    provider.key(),
                                    day,
                                    upload.by(),
                                    compared(provider, day, bill));
            return new Answer(id, result(provider, bill, earlier));
        });
    }

    /**
     * Compares a day of which a provider has no bill, since nothing happened; where our book has
     * something, that is kept as differences.
     */
    void compareNothing(BillProvider provider, LocalDate day, String by) {
        ProviderBill nothing = new ProviderBill(List.of(), List.of(), List.of());
        transaction.executeWithoutResult(status -> {
            Reconciliation.Result result = compared(provider, day, nothing);
            if (!result.differences().isEmpty()) {
                comparisons.add(provider.key(), day, by, result);
            }
        });
    }

    private Reconciliation.Result compared(
            BillProvider provider, LocalDate day, ProviderBill bill) {
        Reconciliation.Result result =
                Reconciliation.compare(
                        day, clock.getZone(), bill.lines(), book.of(provider.key(), day));
        book.seen(provider.key(), day, bill.lines());
        return result;
    }

    private static ImportResult result(
            BillProvider provider, ProviderBill bill, Optional<EarlierImport> earlier) {
        return new ImportResult(
                kind(provider),
                bill.lines().size(),
                bill.mistakes().stream().limit(ImportResult.MOST_MISTAKES).toList(),
                earlier,
                bill.notices());
    }

    static String kind(BillProvider provider) {
        return "bill." + provider.key();
    }
}
