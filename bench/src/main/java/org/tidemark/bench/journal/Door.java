package org.tidemark.bench.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tidemark.bench.BenchPlans;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.plan.YamlPlanReader;

/**
 * Sends commands through the door that the platform uses and waits for their answers: one sender,
 * so many requests under way at most. Commands are made before the clock starts.
 */
final class Door implements AutoCloseable {

    /** The most requests under way. */
    static final int IN_FLIGHT = 8_192;

    private static final int STEP = IN_FLIGHT / 2;
    private static final int ENROL_AT_ONCE = 50_000;

    private final LedgerService service;
    private final int members;
    private final SplittableRandom random = new SplittableRandom(20260101);
    private long orders;

    /** Opens the ledger, adopts the seed plan and enrols the members. */
    Door(JournalStore journal, int members) {
        this.members = members;
        service =
                LedgerService.open(
                        LedgerOptions.DEFAULT, journal, new YamlPlanReader(), Clock.systemUTC());
        send(
                List.of(
                        new Command.AdoptPlan(
                                Header.of("plan", LedgerService.UNSTAMPED), BenchPlans.SEED)));
        for (int from = 0; from < members; from += ENROL_AT_ONCE) {
            send(enrolments(from, Math.min(members, from + ENROL_AT_ONCE)));
        }
    }

    /**
     * What sending came to.
     *
     * @param nanos from the first request to the last answer
     * @param latencies from each request to its answer
     */
    record Sent(long nanos, Timings latencies) {}

    /** Settles so many orders of random members, many under way at once. */
    Sent settle(int count) {
        List<Command> commands = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            commands.add(order());
        }
        return send(commands);
    }

    /** Settles orders one after the other until there are so many or the time is over. */
    Timings settleSingly(int most, long nanos) {
        long[] latencies = new long[most];
        long end = System.nanoTime() + nanos;
        int count = 0;
        while (count < most && (count == 0 || System.nanoTime() < end)) {
            Command order = order();
            long start = System.nanoTime();
            require(service.submit(order).join());
            latencies[count++] = System.nanoTime() - start;
        }
        return new Timings(Arrays.copyOf(latencies, count));
    }

    /** Sequence of the last durable record. */
    long durableSeq() {
        return service.status().durableSeq();
    }

    @Override
    public void close() {
        service.close();
    }

    private Sent send(List<Command> commands) {
        int count = commands.size();
        long[] latencies = new long[count];
        List<CompletableFuture<Void>> answers = new ArrayList<>(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            if (i % STEP == 0 && i > STEP) {
                await(answers.get(i - STEP - 1)); // so there is room for another step
            }
            int number = i;
            long sent = System.nanoTime();
            answers.add(
                    service.submit(commands.get(i))
                            .thenAccept(reply -> {
                                require(reply);
                                latencies[number] = System.nanoTime() - sent;
                            }));
        }
        answers.forEach(Door::await);
        return new Sent(System.nanoTime() - start, new Timings(latencies));
    }

    private static void await(CompletableFuture<Void> answer) {
        try {
            answer.join();
        } catch (CompletionException e) {
            throw new BenchException("the ledger did not answer: " + e.getCause(), e);
        }
    }

    private static void require(Reply reply) {
        if (!reply.outcome().accepted()) {
            throw new BenchException("a measured command was refused: " + reply.outcome());
        }
    }

    private List<Command> enrolments(int from, int to) {
        List<Command> commands = new ArrayList<>(to - from);
        for (int member = from; member < to; member++) {
            commands.add(
                    new Command.Enrol(
                            Header.of("enrol-" + member, LedgerService.UNSTAMPED),
                            "m" + member,
                            Command.NONE,
                            Command.NO_REGION,
                            false));
        }
        return commands;
    }

    private Command order() {
        String id = Long.toString(1_000_000_000L + orders++); // in order, as platforms give them
        return new Command.Order(
                Header.of("o-" + id, LedgerService.UNSTAMPED),
                "m" + random.nextInt(members),
                List.of(new Command.OrderLine("box", 1_000 + random.nextLong(199_001), 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }
}
