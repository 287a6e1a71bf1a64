package org.tidemark.server.money.batches;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.money.batches.AnswerStore.Answer;
import org.tidemark.server.money.batches.model.AnswerMatching;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;
import org.tidemark.server.money.batches.model.AnswerRow;
import org.tidemark.server.money.batches.model.KnownLine;
import org.tidemark.server.money.batches.model.LineEvent;
import org.tidemark.server.money.payouts.SealedPayees;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.NumberSeries;

/** Takes banks' answers: looked at first, then taken once. */
@Service
class BankAnswers {

    private static final byte[] NONE = {};

    private final AnswerStore store;
    private final LineStore lineStore;
    private final BatchStore batches;
    private final BankLines lines;
    private final BatchBookings bookings;
    private final SealedPayees seals;
    private final HeavyWork work;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    BankAnswers(
            AnswerStore store,
            LineStore lineStore,
            BatchStore batches,
            BankLines lines,
            BatchBookings bookings,
            SealedPayees seals,
            HeavyWork work,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.store = store;
        this.lineStore = lineStore;
        this.batches = batches;
        this.lines = lines;
        this.bookings = bookings;
        this.seals = seals;
        this.work = work;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /**
     * What came of a file.
     *
     * @param id of the answer, 0 where it cannot be read
     */
    record Received(long id, int rows, List<FileMistake> mistakes) {}

    /** Keeps a file to be looked at; nothing is moved. The same file again is the first one. */
    Received receive(Upload upload) {
        AnswerFile file = work.run(() -> AnswerFile.of(upload.bytes()));
        if (!file.mistakes().isEmpty()) {
            return new Received(0, 0, file.mistakes());
        }
        long id =
                store.enter(
                        numbers.next("bf"),
                        upload.hash(),
                        upload.bytes(),
                        file.rows().size(),
                        upload.by());
        return new Received(id, file.rows().size(), List.of());
    }

    /** What taking it would do now, row by row. */
    List<Judged> look(long id) {
        List<AnswerRow> rows = rows(id);
        return AnswerMatching.judge(rows, known(lineStore.of(numbers(rows))));
    }

    /**
     * Takes it: lines about which there is no doubt are moved, doubts are kept for people. A second
     * time changes nothing.
     */
    void take(long id, String by) {
        List<AnswerRow> rows = rows(id);
        transaction.executeWithoutResult(status -> {
            Answer answer = store.locked(id);
            if (!answer.taken()) {
                take(id, rows, by);
            }
        });
        bookings.doWork();
    }

    private void take(long id, List<AnswerRow> rows, String by) {
        List<BankLine> found = lineStore.locked(numbers(rows));
        Map<String, BankLine> byNumber =
                found.stream().collect(Collectors.toMap(BankLine::line, Function.identity()));
        List<Judged> judged = AnswerMatching.judge(rows, known(found));
        int moved = 0;
        for (Judged one : judged) {
            if (one.verdict().moves()) {
                BankLine line = byNumber.get(one.row().line());
                if (line == null || !moved(line, one, by)) {
                    throw new IllegalStateException("row " + one.row().place() + " of " + id);
                }
                moved++;
            }
        }
        store.taken(id, by, moved, judged.stream().filter(one -> one.verdict().doubt()).toList());
        found.stream().map(BankLine::batch).distinct().sorted().forEach(batches::endIfDone);
    }

    private boolean moved(BankLine line, Judged one, String by) {
        LineEvent event = one.row().word().event().orElseThrow();
        // What a return is called by the bank is not what the transfer was.
        String reference = event == LineEvent.PAY ? one.row().reference() : "";
        return lines.move(line, event, reference, one.row().reason(), by);
    }

    private List<AnswerRow> rows(long id) {
        byte[] file = store.file(id);
        return work.run(() -> AnswerFile.of(file)).rows();
    }

    private static List<String> numbers(List<AnswerRow> rows) {
        return rows.stream()
                .map(AnswerRow::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, KnownLine> known(List<BankLine> found) {
        Map<String, byte[]> payees = lineStore.sealed(found.stream().map(BankLine::line).toList());
        return found.stream()
                .map(line ->
                        new KnownLine(
                                line.line(),
                                line.state(),
                                line.amountFen(),
                                account(line, payees.getOrDefault(line.line(), NONE)),
                                line.reference()))
                .collect(Collectors.toMap(KnownLine::line, Function.identity()));
    }

    private String account(BankLine line, byte[] sealed) {
        return sealed.length == 0 ? "" : seals.open(line.payeeKey(), sealed).account();
    }
}
