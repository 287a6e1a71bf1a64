package org.tidemark.server.kernel.holds;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One at a time for each member. Within this process, which is enough: a ledger has one writer, and
 * whoever has it is the only one that serves.
 */
final class MemberLocks {

    private static final int LOCKS = 1 << 10;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    MemberLocks() {
        Arrays.setAll(locks, index -> new ReentrantLock());
    }

    <T> T with(String member, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(member.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
