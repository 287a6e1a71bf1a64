package org.tidemark.server.money.batches;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.money.batches.model.LineEvent;
import org.tidemark.server.money.batches.model.LineState;

/**
 * Tells the ledger of lines that are paid: at once where it can, else, after a crash or while the
 * ledger was away, in rounds. Told again it moves nothing.
 */
@Component
class BatchBookings implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(BatchBookings.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_ONCE = 200;

    private final LineStore store;
    private final BatchStore batches;
    private final BankLines lines;
    private final TransactionTemplate transaction;

    BatchBookings(
            LineStore store, BatchStore batches, BankLines lines, TransactionTemplate transaction) {
        this.store = store;
        this.batches = batches;
        this.lines = lines;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "bank-bookings";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        List<String> due = store.paid(AT_ONCE);
        return (int) due.stream().filter(this::book).count();
    }

    /** Books one; false where it has to wait. */
    private boolean book(String number) {
        BankLine line = store.find(number).orElseThrow();
        if (line.state() != LineState.PAID) {
            return true;
        }
        try {
            note(line, lines.source(line.kind()).book(line));
            return true;
        } catch (LedgerUnavailableException away) {
            LOG.warn("line {} waits for the ledger: {}", number, away.getMessage());
        } catch (RuntimeException e) {
            // One that cannot be booked must not keep the others from being booked.
            LOG.error("line {} is paid and cannot be booked", number, e);
        }
        return false;
    }

    private void note(BankLine line, Booking booking) {
        transaction.executeWithoutResult(status -> {
            switch (booking) {
                case Booking.Booked _ -> lines.move(line, LineEvent.BOOK, "", "", "");
                case Booking.NotTaken not -> lines.move(line, LineEvent.REFUSE, "", not.code(), "");
            }
            batches.endIfDone(line.batch());
        });
    }

    /** Asks the ledger once more, under a new id; false where the line is not stuck. */
    boolean retry(String number) {
        boolean again =
                Boolean.TRUE.equals(
                        transaction.execute(status ->
                                store.locked(number)
                                        .map(line -> {
                                            boolean moved =
                                                    lines.move(line, LineEvent.RETRY, "", "", "");
                                            if (moved) {
                                                store.renew(number, next(line));
                                            }
                                            return moved;
                                        })
                                        .orElse(false)));
        if (again) {
            book(number);
        }
        return again;
    }

    /** The line's own id, or that with the next count behind it. */
    private static String next(BankLine line) {
        String stem = line.line() + "-";
        String before = line.commandId();
        int count =
                before.startsWith(stem) && before.length() > stem.length()
                        ? Integer.parseInt(before.substring(stem.length()))
                        : 1;
        return stem + (count + 1);
    }
}
