package org.tidemark.server.kernel.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When each job did its work to the end, and how often it failed. */
@Component
final class JobMeters {

    private final InstantSource clock = InstantSource.system();
    private final Map<String, AtomicLong> lastDone;
    private final Map<String, Counter> failures;

    JobMeters(MeterRegistry registry, ObjectProvider<Job> jobs) {
        List<String> names = jobs.stream().map(Job::name).distinct().toList();
        lastDone =
                names.stream()
                        .collect(Collectors.toMap(Function.identity(), name -> new AtomicLong()));
        failures =
                names.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        name ->
                                                Counter.builder("tidemark.jobs.failures")
                                                        .description("Runs of a job that failed")
                                                        .tag("job", name)
                                                        .register(registry)));
        lastDone.forEach((name, millis) ->
                TimeGauge.builder(
                                "tidemark.jobs.last.success",
                                millis,
                                TimeUnit.MILLISECONDS,
                                AtomicLong::get)
                        .description("When a job last did its work to the end; 0 for not yet")
                        .tag("job", name)
                        .register(registry));
    }

    /** It did its work to the end, were it nothing. */
    void done(Job job) {
        AtomicLong last = lastDone.get(job.name());
        if (last != null) {
            last.set(clock.millis());
        }
    }

    /** It failed, and is tried again. */
    void failed(Job job) {
        Counter failed = failures.get(job.name());
        if (failed != null) {
            failed.increment();
        }
    }
}
