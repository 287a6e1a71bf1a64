package org.tidemark.journal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.duty.Doorbell;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.recovery.Chunks;
import org.tidemark.journal.recovery.MissingParts;
import org.tidemark.journal.recovery.RecordCursor;
import org.tidemark.journal.recovery.Recovery;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.StoreUnavailableException;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.MemoryJournal.Fault;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

/**
 * A whole ledger driven step by step from a seed: requests, duty cycles, lost connections, commits
 * that happened or did not or happen late, crashes, and writers that do not know that they are
 * dead.
 */
final class LedgerSimulationTest {

    private static final LedgerOptions OPTIONS = new LedgerOptions(64, 8, 1 << 16, 32, 20);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.ofHours(8));
    private static final int STEPS = 1_500;

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90})
    void nothing_acknowledged_is_lost_and_nothing_is_applied_twice(int first) {
        for (int seed = first; seed < first + 10; seed++) {
            new Simulation(seed).run();
        }
    }

    /** One world. */
    private static final class Simulation {

        private final int seed;
        private final SplittableRandom random;
        private final MemoryJournal journal;
        private final RandomCommands commands;
        private final Map<String, Command> unanswered = new LinkedHashMap<>();
        private final Map<String, Long> acknowledged = new HashMap<>();
        private final List<CompletableFuture<Void>> checks = new ArrayList<>();
        private final List<Node> dead = new ArrayList<>();
        private final Sizes sizes;
        private boolean faulty = true;
        private Instant now = CLOCK.instant();
        private Node node;

        Simulation(int seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            journal = new MemoryJournal(this::fault);
            commands = new RandomCommands(seed, "c");
            sizes = new Sizes(OPTIONS.recentRecords(), 1 + random.nextInt(30));
            node = start();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            faulty = false;
            if (node.stop.isStopped()) {
                replaceNode(); // whoever crashed last is started again, too
            }
            for (int step = 0; !unanswered.isEmpty() && step < STEPS; step++) {
                resend();
                node.stepAll();
                dead.forEach(Node::stepAll);
            }
            assertThat(unanswered).as("seed %d: all are answered in the end", seed).isEmpty();
            checkJournal();
        }

        private void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> submit(commands.next());
                case 4 -> ask();
                case 5, 6 -> node.writer.doWork();
                case 7, 8 -> node.committer.doWork();
                case 9 -> node.snapshotter.doWork();
                case 10 -> {
                    if (!dead.isEmpty()) {
                        dead.get(random.nextInt(dead.size())).stepAll();
                    }
                }
                default -> {
                    if (random.nextInt(12) == 0 || node.stop.isStopped()) {
                        replaceNode();
                    }
                }
            }
        }

        private Fault fault() {
            if (!faulty || random.nextInt(4) > 0) {
                return Fault.NONE;
            }
            Fault[] all = Fault.values();
            return all[random.nextInt(all.length)];
        }

        /** The old one may go on for a while, not knowing that it is fenced off. */
        private void replaceNode() {
            dead.add(node);
            node = start();
            resend();
        }

        /** A start that meets a store that is away is tried again, as a person would. */
        private Node start() {
            Optional<Node> started = Optional.empty();
            while (started.isEmpty()) {
                started = tryToStart();
            }
            return started.get();
        }

        /** Time passes quickly, so that what waits for a while is tried again soon. */
        private Instant later() {
            now = now.plusSeconds(1);
            return now;
        }

        private Optional<Node> tryToStart() {
            try {
                return Optional.of(new Node(journal, sizes, this::midway, this::later));
            } catch (StoreUnavailableException e) {
                return Optional.empty();
            }
        }

        /** What can happen while a writer waits in the middle of a command of many parts. */
        private void midway(Node waiting) {
            if (faulty && random.nextInt(40) == 0) {
                waiting.stop.stop("crashed in the middle of a command", null);
            } else {
                waiting.committer.doWork();
            }
        }

        private void resend() {
            for (Command command : List.copyOf(unanswered.values())) {
                submit(command);
            }
        }

        private void submit(Command command) {
            unanswered.putIfAbsent(command.id() + "/" + command.getClass(), command);
            Request.Submission submission =
                    new Request.Submission(command, CommandEncoder.encode(command), true);
            onSuccess(submission.future, reply -> answered(command, reply));
            node.inbox.put(submission);
        }

        private void answered(Command command, Reply reply) {
            unanswered.remove(command.id() + "/" + command.getClass());
            assertThat(journal.head().seq()).isGreaterThanOrEqualTo(reply.seq());
            if (reply.record().isPresent()) {
                JournalRecord durable = journal.records().get((int) reply.seq() - 1);
                assertThat(durable.hash()).isEqualTo(reply.record().get().hash());
                assertThat(durable.commandId()).isEqualTo(command.id());
                Long before = acknowledged.put(command.id(), reply.seq());
                assertThat(before == null || before == reply.seq())
                        .as("seed %d: command %s has one sequence", seed, command.id())
                        .isTrue();
            }
        }

        private void ask() {
            long durable = journal.head().seq();
            Request.Query<Timestamp> query =
                    new Request.Query<>(machine -> machine.view().lastAt());
            onSuccess(
                    query.future,
                    seen ->
                            assertThat(seen.seq())
                                    .as(
                                            "seed %d: a read sees all that was durable when it was asked",
                                            seed)
                                    .isBetween(durable, journal.head().seq()));
            node.inbox.put(query);
        }

        /** What a check throws inside a future would be lost there. */
        private <T> void onSuccess(CompletableFuture<T> future, Consumer<T> check) {
            CompletableFuture<Void> checked =
                    future.handle((value, failure) -> {
                        if (failure == null) {
                            check.accept(value);
                        }
                        return null;
                    });
            checks.add(checked);
        }

        private void checkJournal() {
            checks.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
            acknowledged.forEach((id, seq) ->
                    assertThat(journal.records().get((int) (seq - 1)).commandId()).isEqualTo(id));
            List<String> ids =
                    journal.records().stream()
                            .filter(record -> !record.isContinuation())
                            .map(JournalRecord::commandId)
                            .toList();
            assertThat(ids)
                    .as("seed %d: each command has one record", seed)
                    .doesNotHaveDuplicates();
            LedgerMachine again =
                    LedgerMachine.empty(
                            "main",
                            TestPlans.READER,
                            RecordLookup.NONE,
                            new Sizes(100_000, sizes.partEntries()));
            try (RecordCursor records =
                    new RecordCursor(journal.reader(), "main", Head.empty(0), journal.head())) {
                for (Optional<ChainedRecord> next = records.next();
                        next.isPresent();
                        next = records.next()) {
                    assertThat(again.replay(next.get(), records, part -> {}).missing()).isZero();
                }
            }
            assertThat(bytes(node.machine))
                    .as("seed %d: the ledger is what its journal makes of it", seed)
                    .isEqualTo(bytes(again));
        }

        private static byte[] bytes(LedgerMachine machine) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            Chunks.of(machine).forEach(out::writeBytes);
            return out.toByteArray();
        }
    }

    /** A writer with all that belongs to it. */
    private static final class Node {

        private final StopSwitch stop = new StopSwitch("main");
        private final Inbox inbox;
        private final LedgerMachine machine;
        private final Committer committer;
        private final Snapshotter snapshotter;
        private final Writer writer;

        Node(MemoryJournal journal, Sizes sizes, Consumer<Node> midway, InstantSource clock) {
            JournalAppender appender = journal.appender();
            Head taken = appender.takeOver();
            MissingParts missing = new MissingParts(appender, taken);
            machine =
                    new Recovery(
                                    journal,
                                    TestPlans.READER,
                                    new PatientLookup("main", journal.reader(), stop::isStopped),
                                    sizes)
                            .recover(taken, missing);
            Head head = missing.flush();
            Doorbell bell = new Doorbell();
            inbox = new Inbox(OPTIONS.inboxCapacity(), bell);
            committer = new Committer(appender, head, stop, bell, bell);
            snapshotter =
                    new Snapshotter(
                            journal.snapshots(),
                            committer::durableSeq,
                            OPTIONS.snapshotEvery(),
                            machine.seq(),
                            clock);
            writer =
                    new Writer(
                            machine,
                            inbox,
                            committer,
                            snapshotter,
                            new TimeStamper(CLOCK, () -> {}),
                            OPTIONS,
                            stop,
                            () -> midway.accept(this));
        }

        void stepAll() {
            writer.doWork();
            committer.doWork();
            snapshotter.doWork();
        }
    }
}
