package org.tidemark.server.kernel.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts who asks for what. Safe for any number of threads. */
@Component
public final class RateLimits {

    private static final int MOST_SUBJECTS = 100_000;

    private final Map<Key, Bucket> buckets;
    private final TimeMeter time;

    /** Limits that nobody has taken from yet. */
    @Autowired
    public RateLimits(Clock clock) {
        this(clock, MOST_SUBJECTS);
    }

    RateLimits(Clock clock, int mostSubjects) {
        time = new ClockTime(clock);
        buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
                        return size() > mostSubjects;
                    }
                };
    }

    /**
     * Takes one if there is one left.
     *
     * @param bucket what is asked for, {@code sms-phone}
     * @param subject by whom: a member, an address, a phone
     * @param allowance how often; counted anew when it is another than before
     * @return whether it may go on
     */
    public boolean tryTake(String bucket, String subject, Allowance allowance) {
        return bucket(new Key(bucket, subject, allowance)).tryConsume(1);
    }

    private synchronized Bucket bucket(Key key) {
        return buckets.computeIfAbsent(key, this::full);
    }

    private Bucket full(Key key) {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(key.allowance().times())
                                .refillGreedy(key.allowance().times(), key.allowance().per())
                                .build())
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(String bucket, String subject, Allowance allowance) {}

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
