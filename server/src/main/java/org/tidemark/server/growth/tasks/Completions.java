package org.tidemark.server.growth.tasks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.server.growth.days.BeforeDayClose;
import org.tidemark.server.growth.days.ClosedDays;
import org.tidemark.server.growth.tasks.AdProgrammes.AdProgramme;
import org.tidemark.server.growth.tasks.CompletionStore.Completion;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.Refused;

/**
 * Tells the ledger whose tasks of a day are complete (SPEC 5.12). The id of the command follows
 * from programme, member and day, so it is safe to repeat; what a crash or a standstill left behind
 * is sent by the job, and at the latest before the day is closed.
 */
@Service
final class Completions implements Job, BeforeDayClose {

    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final CompletionStore store;
    private final AdProgrammes programmes;
    private final ClosedDays days;
    private final LedgerClient ledger;

    Completions(
            CompletionStore store, AdProgrammes programmes, ClosedDays days, LedgerClient ledger) {
        this.store = store;
        this.programmes = programmes;
        this.days = days;
        this.ledger = ledger;
    }

    /** An advertisement of that member has counted: perhaps it was the last that was lacking. */
    void watched(String memberId, LocalDate day) {
        try {
            for (AdProgramme programme : programmes.all()) {
                store.note(programme.id(), programme.dailyTasks(), day, memberId);
            }
            store.pendingOf(memberId, day).forEach(this::send);
        } catch (LedgerUnavailableException away) {
            LOG.warn("the tasks of {} are told to the ledger later: {}", day, away.getMessage());
        }
    }

    @Override
    public String name() {
        return "complete-tasks";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        LocalDate open = days.last().map(day -> day.plusDays(1)).orElse(LocalDate.EPOCH);
        store.daysSince(open).forEach(this::noteAll);
        return sendPending(LocalDate.MAX.withYear(9999));
    }

    @Override
    public void beforeClose(LocalDate day) {
        noteAll(day);
        while (sendPending(day) > 0) {
            // the next ones
        }
    }

    private void noteAll(LocalDate day) {
        for (AdProgramme programme : programmes.all()) {
            store.noteAll(programme.id(), programme.dailyTasks(), day);
        }
    }

    private int sendPending(LocalDate upTo) {
        List<Completion> pending = store.pending(upTo, AT_ONCE);
        pending.forEach(this::send);
        return pending.size();
    }

    private void send(Completion completion) {
        Command.CompleteTasks command =
                new Command.CompleteTasks(
                        LedgerClient.head(
                                "tasks-"
                                        + completion.programme()
                                        + "-"
                                        + completion.memberId()
                                        + "-"
                                        + completion.day(),
                                Actors.job(name())),
                        completion.programme(),
                        completion.memberId(),
                        completion.day());
        store.settle(completion, refusal(ledger.submit(command)));
    }

    /** That the day was completed by another way is as good. */
    private static String refusal(LedgerAnswer answer) {
        return answer instanceof Refused refused && refused.refusal() != Refusal.ALREADY_COMPLETED
                ? refused.refusal().code()
                : "";
    }
}
