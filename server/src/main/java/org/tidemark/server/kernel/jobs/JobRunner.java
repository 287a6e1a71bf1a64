package org.tidemark.server.kernel.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs each job on a thread of its own, from the start of the platform to its stop. A job that
 * fails is tried again after its pause; it never ends the others.
 */
@Component
public final class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ROUNDS = 10_000;

    private final List<Job> jobs;
    private final boolean byItself;
    private final JobMeters meters;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private volatile List<Thread> threads = List.of();

    JobRunner(
            ObjectProvider<Job> jobs,
            JobMeters meters,
            @Value("${tidemark.jobs.by-itself:true}") boolean byItself) {
        this.jobs = jobs.orderedStream().toList();
        this.meters = meters;
        this.byItself = byItself;
    }

    @Override
    public void start() {
        threads =
                byItself
                        ? jobs.stream()
                                .map(job ->
                                        Thread.ofVirtual()
                                                .name("job-" + job.name())
                                                .start(() -> run(job)))
                                .toList()
                        : List.of(Thread.currentThread());
    }

    @Override
    public void stop() {
        List<Thread> running = threads;
        threads = List.of();
        if (!byItself) {
            return;
        }
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /**
     * Works on the caller's thread until no job finds anything to do; a failure goes to the caller.
     *
     * @throws IllegalStateException when there is always more to do
     */
    public void workOff() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int done = 0;
            for (Job job : jobs) {
                done += once(job);
            }
            if (done == 0) {
                return;
            }
        }
        throw new IllegalStateException("the jobs find no end");
    }

    private void run(Job job) {
        while (!Thread.currentThread().isInterrupted()) {
            if (attempt(job) == 0 && !pause(job.every())) {
                return;
            }
        }
    }

    private int attempt(Job job) {
        try {
            return once(job);
        } catch (RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                meters.failed(job);
                LOG.warn("the job {} failed and is tried again", job.name(), failed);
            }
            return 0;
        }
    }

    private int once(Job job) {
        ReentrantLock lock = locks.computeIfAbsent(job.name(), name -> new ReentrantLock());
        lock.lock();
        try {
            int done = job.doWork();
            meters.done(job);
            return done;
        } finally {
            lock.unlock();
        }
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
