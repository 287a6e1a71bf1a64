package org.tidemark.journal.service;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.tidemark.journal.duty.Doorbell;

/** What waits to be served, in order; bounded. Many put, the writer takes. */
final class Inbox {

    private final int capacity;
    private final ArrayBlockingQueue<Request> queue;
    private final Doorbell writer;

    Inbox(int capacity, Doorbell writer) {
        this.capacity = capacity;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = writer;
    }

    /** Takes a request in, or answers that it is full. */
    void put(Request request) {
        if (!offer(request)) {
            request.fail(new BusyException(capacity));
        }
    }

    /** Takes a request in unless it is full. */
    boolean offer(Request request) {
        boolean taken = queue.offer(request);
        if (taken) {
            writer.ring();
        }
        return taken;
    }

    /** Takes a request back that nobody will serve any more. */
    void takeBack(Request request, Throwable cause) {
        if (queue.remove(request)) {
            request.fail(cause);
        }
    }

    void drain(List<Request> target, int most) {
        queue.drainTo(target, most);
    }

    int failAll(Throwable cause) {
        int failed = 0;
        for (Request request = queue.poll(); request != null; request = queue.poll()) {
            request.fail(cause);
            failed++;
        }
        return failed;
    }

    int size() {
        return queue.size();
    }
}
