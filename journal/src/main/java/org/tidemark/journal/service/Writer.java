package org.tidemark.journal.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.duty.DutyCycle;
import org.tidemark.journal.machine.Execution;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;

/**
 * Executes what waits in the inbox, in order, and hands groups to the committer: as soon as he is
 * free, else it goes on filling the group until that is full. A command of many parts fills several
 * groups; only in the middle of one the writer waits for the committer.
 */
final class Writer implements DutyCycle {

    private static final int BATCH = 128;

    private final LedgerMachine machine;
    private final Inbox inbox;
    private final Committer committer;
    private final Snapshotter snapshotter;
    private final TimeStamper stamper;
    private final LedgerOptions options;
    private final StopSwitch stop;
    private final Runnable pause;
    private final List<Request> drained = new ArrayList<>(BATCH);
    private final List<Command> commands = new ArrayList<>(BATCH);
    private final Queue<Request> batch = new ArrayDeque<>(BATCH);
    private Group group;

    /**
     * A writer at the machine's place.
     *
     * @param pause waits for a moment, for a committer who has a group already
     */
    Writer(
            LedgerMachine machine,
            Inbox inbox,
            Committer committer,
            Snapshotter snapshotter,
            TimeStamper stamper,
            LedgerOptions options,
            StopSwitch stop,
            Runnable pause) {
        this.machine = machine;
        this.inbox = inbox;
        this.committer = committer;
        this.snapshotter = snapshotter;
        this.stamper = stamper;
        this.options = options;
        this.stop = stop;
        this.pause = pause;
        this.group = new Group(new Head(committer.epoch(), machine.seq(), machine.hash()));
    }

    @Override
    public int doWork() {
        if (stop.isStopped()) {
            return failAll();
        }
        int work = handOver();
        fillBatch();
        while (!batch.isEmpty() && !group.isFull(options)) {
            serve(batch.remove());
            if (stop.isStopped()) {
                return failAll();
            }
            work += 1 + handOver();
        }
        return work;
    }

    private void fillBatch() {
        if (batch.isEmpty()) {
            inbox.drain(drained, BATCH);
            for (Request request : drained) {
                batch.add(request);
                if (request instanceof Request.Submission submission) {
                    commands.add(submission.command);
                }
            }
            machine.prefetch(commands);
            drained.clear();
            commands.clear();
        }
    }

    private void serve(Request request) {
        try {
            switch (request) {
                case Request.Submission submission -> execute(submission);
                case Request.Query<?> query -> ask(query);
            }
        } catch (LedgerException.Capacity | ClockInDoubtException e) {
            request.fail(e); // nothing happened; the ledger goes on
        } catch (RuntimeException | Error e) {
            stop.stop("a command broke it: " + e.getMessage(), e);
            request.fail(stop.reason());
        }
    }

    private void execute(Request.Submission submission) {
        Command command =
                submission.stamped
                        ? submission.command.at(stamper.stamp(machine.view().lastAt()))
                        : submission.command;
        Reply reply =
                switch (machine.execute(
                        command, submission.content, submission.stamped, this::append)) {
                    case Execution.Recorded recorded ->
                            Reply.recorded(recorded.record(), recorded.outcome());
                    case Execution.Repeated repeated -> Reply.repeated(repeated.original());
                    case Execution.Conflicting conflicting ->
                            Reply.conflicting(machine.seq(), conflicting.outcome());
                };
        group.add(new Answer<>(submission.future, reply));
    }

    /** Only a command of several parts finds the group full: other commands are not begun then. */
    private void append(JournalRecord record) {
        if (group.isFull(options)) {
            while (!committer.isFree()) {
                if (stop.isStopped()) {
                    throw stop.reason();
                }
                pause.run();
            }
            passOn();
        }
        group.add(record);
    }

    private void passOn() {
        Head to = group.to();
        committer.take(group);
        group = new Group(to);
    }

    /** A question that throws harms nobody but who asked it. */
    private void ask(Request.Query<?> query) {
        Answer<?> answer;
        try {
            answer = query.ask(machine);
        } catch (RuntimeException e) {
            query.fail(e);
            return;
        }
        group.add(answer);
    }

    private int handOver() {
        if (group.isEmpty() || !committer.isFree()) {
            return 0;
        }
        passOn();
        snapshotter.maybeCapture(machine);
        return 1;
    }

    private int failAll() {
        group.fail(stop.reason());
        group = new Group(group.from());
        int work = batch.size();
        while (!batch.isEmpty()) {
            batch.remove().fail(stop.reason());
        }
        return work + inbox.failAll(stop.reason());
    }
}
