package org.tidemark.journal.service;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.duty.Doorbell;
import org.tidemark.journal.duty.DutyCycle;
import org.tidemark.journal.duty.DutyThread;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.journal.recovery.MissingParts;
import org.tidemark.journal.recovery.Recovery;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotStore;

/**
 * A running ledger: takes commands and questions from any thread, in one order, and answers when
 * what the answer rests on is durable.
 *
 * <p>Futures are completed on the committer's thread: whatever hangs on one must not wait for
 * anything; use the {@code Async} methods, or wait for it on a thread of your own.
 */
public final class LedgerService implements AutoCloseable {

    /** The time of a command that has none: it is stamped when it is executed. */
    public static final Timestamp UNSTAMPED = Timestamp.EARLIEST;

    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A commit that takes so long is no slow one: nobody says any more that all is well. */
    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private static final long CLOSE_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long WORTH_A_SNAPSHOT = 1_000;

    private final StopSwitch stop;
    private final Inbox inbox;
    private final PatientLookup lookup;
    private final LedgerMachine machine;
    private final Committer committer;
    private final Writer writer;
    private final Snapshotter snapshotter;
    private final List<DutyThread> threads;
    private final List<AutoCloseable> sessions;
    private final long recoveredSeq;
    private volatile boolean closing;

    private LedgerService(
            LedgerOptions options,
            JournalStore store,
            PlanReader plans,
            Clock clock,
            Runnable requireOrder) {
        stop = new StopSwitch(store.ledger());
        JournalAppender appender = store.appender();
        JournalReader lookups = store.reader();
        SnapshotStore snapshots = store.snapshots();
        sessions = List.of(appender, lookups, snapshots);
        try {
            lookup = new PatientLookup(store.ledger(), lookups, stop::isStopped);
            Recovery recovery =
                    new Recovery(store, plans, lookup, Sizes.of(options.recentRecords()));
            Head taken = appender.takeOver();
            MissingParts missing = new MissingParts(appender, taken);
            machine = recovery.recover(taken, missing);
            Head head = missing.flush();
            recoveredSeq = machine.seq();
            Doorbell writerBell = new Doorbell();
            Doorbell committerBell = new Doorbell();
            inbox = new Inbox(options.inboxCapacity(), writerBell);
            committer = new Committer(appender, head, stop, writerBell, committerBell);
            snapshotter =
                    new Snapshotter(
                            snapshots,
                            committer::durableSeq,
                            options.snapshotEvery(),
                            recoveredSeq,
                            clock);
            writer =
                    new Writer(
                            machine,
                            inbox,
                            committer,
                            snapshotter,
                            new TimeStamper(clock, requireOrder),
                            options,
                            stop,
                            () -> LockSupport.parkNanos(PAUSE_NANOS));
            threads =
                    List.of(
                            thread("writer", writer, writerBell),
                            thread("committer", committer, committerBell),
                            thread("snapshotter", snapshotter, new Doorbell()));
        } catch (RuntimeException | Error e) {
            closeSessions();
            throw e;
        }
    }

    /**
     * Takes the ledger over, recovers it from its journal and starts it. Whoever ran it before is
     * fenced off.
     *
     * @param clock gives commands without a time theirs; its zone decides what day it is
     * @throws org.tidemark.journal.JournalException when the journal is damaged or the store is
     *     away
     */
    public static LedgerService open(
            LedgerOptions options, JournalStore store, PlanReader plans, Clock clock) {
        return open(options, store, plans, clock, () -> {});
    }

    /**
     * The same where the clock is watched.
     *
     * @param requireOrder throws {@link ClockInDoubtException} while the clock cannot be believed;
     *     asked on the writer's thread for each command that has no time: quick
     */
    public static LedgerService open(
            LedgerOptions options,
            JournalStore store,
            PlanReader plans,
            Clock clock,
            Runnable requireOrder) {
        LedgerService service = new LedgerService(options, store, plans, clock, requireOrder);
        service.threads.forEach(DutyThread::start);
        return service;
    }

    /**
     * Submits a command. With the time {@link #UNSTAMPED} it is stamped when it is executed, and
     * its time is no part of its content.
     *
     * <p>The future fails with {@link BusyException} when the inbox is full (nothing happened),
     * with {@link UnfitCommandException} when a text in the command cannot be kept (nothing
     * happened), with {@link org.tidemark.engine.LedgerException.Capacity} when the ledger's
     * numbers cannot hold it (nothing happened), with {@link ClockInDoubtException} when its time
     * cannot be told (nothing happened), with {@link LedgerStoppedException} when the ledger stops
     * before the answer is durable. A refusal is an answer.
     */
    public CompletableFuture<Reply> submit(Command command) {
        boolean stamped = command.at().equals(UNSTAMPED);
        Request.Submission submission;
        try {
            if (!stamped) {
                CommandEncoder.checkTime(command);
            }
            submission = new Request.Submission(command, CommandEncoder.encode(command), stamped);
        } catch (UnfitCommandException e) {
            return CompletableFuture.failedFuture(e);
        }
        put(submission);
        return submission.future;
    }

    /**
     * Looks at the ledger, in order with the commands: the question sees every command that was
     * answered before it was asked.
     *
     * @param question asked on the writer's thread: quick, and keeping nothing of the view
     */
    public <T> CompletableFuture<Seen<T>> read(Function<LedgerView, T> question) {
        return ask(machine -> question.apply(machine.view()));
    }

    /**
     * Whether a command of that id was accepted or refused before, in order with the commands. Once
     * true it stays true: to submit that id again executes nothing.
     */
    public CompletableFuture<Seen<Boolean>> isPinned(String commandId) {
        return ask(machine -> machine.isPinned(commandId));
    }

    private <T> CompletableFuture<Seen<T>> ask(Function<LedgerMachine, T> question) {
        Request.Query<T> query = new Request.Query<>(question);
        put(query);
        return query.future;
    }

    /** How the ledger is doing. */
    public LedgerStatus status() {
        if (stop.isStopped()) {
            return new LedgerStatus(
                    LedgerStatus.State.STOPPED,
                    committer.durableSeq(),
                    inbox.size(),
                    String.valueOf(stop.reason().getMessage()));
        }
        String trouble = committer.trouble();
        if (trouble.isEmpty()) {
            trouble = lookup.trouble(); // the writer waits, and the committer has nothing to do
        }
        if (trouble.isEmpty() && committer.waitingNanos() > SILENCE_NANOS) {
            trouble = "the journal does not answer"; // the network may lose all and say nothing
        }
        return new LedgerStatus(
                trouble.isEmpty() ? LedgerStatus.State.RUNNING : LedgerStatus.State.RECONNECTING,
                committer.durableSeq(),
                inbox.size(),
                trouble);
    }

    /**
     * Answers what waits, takes a snapshot if that spares a long recovery, and ends. When the
     * database is away, whoever waits is told after a few seconds that the ledger has stopped.
     */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        long deadline = System.nanoTime() + CLOSE_NANOS;
        boolean served = awaitServed(deadline);
        stop.close();
        stopThreads(threads.subList(0, 2));
        boolean inStep = served && machine.seq() == committer.durableSeq();
        if (inStep && machine.seq() - recoveredSeq >= WORTH_A_SNAPSHOT) {
            await(deadline, snapshotter::isIdle); // an earlier one may still be on its way to disk
            snapshotter.capture(machine);
            await(deadline, snapshotter::isIdle);
        }
        stopThreads(threads.subList(2, 3));
        inbox.failAll(stop.reason());
        closeSessions();
    }

    /** Waits for the answer to a last question, behind everything that waits. */
    private boolean awaitServed(long deadline) {
        Request.Query<Long> last = new Request.Query<>(LedgerMachine::seq);
        while (!inbox.offer(last)) {
            if (stop.isStopped() || System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(CLOSE_POLL_NANOS);
        }
        return await(deadline, last.future::isDone) && !last.future.isCompletedExceptionally();
    }

    private void put(Request request) {
        if (closing) {
            request.fail(new LedgerStoppedException("it is being closed", null));
            return;
        }
        inbox.put(request);
        if (closing) {
            inbox.takeBack(request, new LedgerStoppedException("it is being closed", null));
        }
    }

    private DutyThread thread(String role, DutyCycle cycle, Doorbell bell) {
        return new DutyThread(
                "ledger-" + role,
                cycle,
                bell,
                IDLE_NANOS,
                e -> stop.stop("its " + role + " failed: " + e.getMessage(), e));
    }

    private static boolean await(long deadline, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(CLOSE_POLL_NANOS);
        }
        return true;
    }

    private static void stopThreads(List<DutyThread> ending) {
        for (DutyThread thread : ending) {
            try {
                thread.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void closeSessions() {
        for (AutoCloseable session : sessions) {
            try {
                session.close();
            } catch (Exception e) {
                throw new LedgerStoppedException("a session could not be closed", e);
            }
        }
    }
}
