package org.tidemark.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.tidemark.faults.BookLine.Kind;

/** Clients that send one command after the other, whatever becomes of them. */
final class Shoppers implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(8).toNanos();
    private static final long REST_NANOS = Duration.ofMillis(400).toNanos();
    private static final long AGAIN_NANOS = Duration.ofMillis(60).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();
    private static final int TRIES = 200;

    private final Map<String, SentCommand> open = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<SentCommand> pinned = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, Long> turnedAway = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<ApiDoor> doors;
    private volatile boolean over;

    /**
     * They begin at once.
     *
     * @param prefix how ids of their commands begin
     */
    Shoppers(String prefix, int clients, List<ApiDoor> doors, SplittableRandom dice) {
        this.doors = List.copyOf(doors);
        for (int i = 0; i < clients; i++) {
            Basket basket = new Basket(prefix + "-" + i, dice.split());
            SplittableRandom own = dice.split();
            threads.add(
                    Thread.ofPlatform()
                            .daemon(true)
                            .name("shopper-" + i)
                            .start(() -> run(basket, own)));
        }
    }

    private void run(Basket basket, SplittableRandom dice) {
        while (!over) {
            List<ApiDoor> now = doors;
            BookLine answer = send(basket.next(), now.get(dice.nextInt(now.size())));
            LockSupport.parkNanos(answer.isPinned() ? PAUSE_NANOS : REST_NANOS);
        }
    }

    /** Sends a command of somebody else's; it is followed like theirs. */
    BookLine send(SentCommand command, ApiDoor door) {
        open.put(command.id(), command);
        BookLine answer = door.send(command);
        if (answer.isPinned()) {
            open.remove(command.id());
            pinned.add(command);
            if (answer.kind() == Kind.ACKNOWLEDGED) {
                acknowledged.incrementAndGet();
            }
        } else {
            turnedAway.merge(answer.content(), 1L, Long::sum);
        }
        return answer;
    }

    /** From now on they go to these. */
    void goTo(ApiDoor... others) {
        doors = List.of(others);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Waits for so many more acknowledgements; whether they came. */
    boolean awaitAcknowledged(long more, Duration patience) {
        long wanted = acknowledged() + more;
        long deadline = System.nanoTime() + patience.toNanos();
        while (acknowledged() < wanted) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** Waits until somebody is turned away with these words; whether it came to that. */
    boolean awaitTurnedAway(String words, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (turnedAway.keySet().stream().noneMatch(said -> said.contains(words))) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** What those heard who got no answer, and how often. */
    Map<String, Long> turnedAway() {
        return Map.copyOf(turnedAway);
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Sends all again whose answer is not known, and some whose answer is: each must get one that
     * stays.
     *
     * @param again how many of the answered ones
     * @return the first that got none
     */
    Optional<SentCommand> settle(ApiDoor door, int again) {
        Optional<SentCommand> unsettled =
                List.copyOf(open.values()).parallelStream()
                        .filter(command -> !isSettled(command, door))
                        .findAny();
        if (unsettled.isPresent()) {
            return unsettled;
        }
        List<SentCommand> answered = new ArrayList<>(pinned);
        int step = Math.max(1, answered.size() / again);
        for (int i = answered.size() - 1; i >= 0; i -= step) {
            if (!isSettled(answered.get(i), door)) {
                return Optional.of(answered.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isSettled(SentCommand command, ApiDoor door) {
        for (int i = 0; i < TRIES; i++) {
            if (send(command, door).isPinned()) {
                return true;
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
        return false;
    }
}
