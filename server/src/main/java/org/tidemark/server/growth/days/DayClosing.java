package org.tidemark.server.growth.days;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.clock.ClockGuard;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;

/**
 * Closes the days of the ledger, one after the other (SPEC 5.12).
 *
 * <p>A crash anywhere repeats harmlessly: the id of the command follows from the date, and which
 * day is next is read from the ledger itself.
 */
@Service
public final class DayClosing {

    /** So long after midnight what was on its way at midnight still counts for its day. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int MOST_IDS = 9;

    private final ClosedDays closed;
    private final DayStore store;
    private final List<BeforeDayClose> before;
    private final LedgerClient ledger;
    private final Clock clock;
    private final ClockGuard guard;

    DayClosing(
            ClosedDays closed,
            DayStore store,
            List<BeforeDayClose> before,
            LedgerClient ledger,
            Clock clock,
            ClockGuard guard) {
        this.closed = closed;
        this.store = store;
        this.before = List.copyOf(before);
        this.ledger = ledger;
        this.clock = clock;
        this.guard = guard;
    }

    /** What became of a close. */
    public sealed interface Result {

        /** The day is closed, now or before. */
        record Closed(LocalDate day) implements Result {}

        /** The ledger refused; its outcome is pinned to the date. */
        record Refused(LocalDate day, Outcome.Rejected why) implements Result {}

        /** What time it is cannot be believed: nobody knows which days are over. */
        record ClockInDoubt() implements Result {}

        /** No day is over that is not closed. */
        record NothingDue() implements Result {}
    }

    /** The day that is closed next, over or not; none before the first command. */
    public Optional<LocalDate> next() {
        return closed.last().map(day -> day.plusDays(1)).or(this::firstDay);
    }

    private Optional<LocalDate> firstDay() {
        return store.firstEvent().map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate());
    }

    /** The last day that is over, five minutes after its midnight. */
    public LocalDate lastOver() {
        return LocalDateTime.now(clock).minus(GRACE).toLocalDate().minusDays(1);
    }

    /** Closes the next day if it is over. */
    public Result closeNext() {
        Optional<LocalDate> next = next().filter(day -> !day.isAfter(lastOver()));
        if (next.isEmpty()) {
            return new Result.NothingDue();
        }
        boolean inDoubt = guard.look().isPresent(); // after the clock was asked which day it is
        return inDoubt ? new Result.ClockInDoubt() : close(next.get());
    }

    private Result close(LocalDate day) {
        before.forEach(owing -> owing.beforeClose(day));
        return close(day, ids(day).iterator());
    }

    private Result close(LocalDate day, Iterator<String> ids) {
        Command.CloseDay close =
                new Command.CloseDay(LedgerClient.head(ids.next(), Actors.job("days")), day);
        return switch (ledger.submit(close)) {
            case Receipt _ -> new Result.Closed(day);
            case Refused refused ->
                    refused.why().refusal() == Refusal.ID_CONFLICT && ids.hasNext()
                            ? close(day, ids)
                            : new Result.Refused(day, refused.why());
        };
    }

    /**
     * Under which ids a day is closed: always the first, unless somebody has given that one to
     * another command; nobody keeps a day open by taking its id.
     */
    private static List<String> ids(LocalDate day) {
        return Stream.concat(
                        Stream.of("close-" + day),
                        IntStream.rangeClosed(2, MOST_IDS).mapToObj(n -> "close-" + day + "-" + n))
                .toList();
    }
}
