package org.tidemark.server.kernel.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.journal.service.BusyException;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;

/**
 * Measures the ledger at its door: commands by outcome with their time from submission to durable
 * answer, questions, requests that wait, the last durable sequence.
 */
@Component
final class LedgerMeters {

    private static final String COMMANDS = "tidemark.ledger.commands";
    private static final String REFUSALS = "tidemark.ledger.refusals";
    private static final String QUESTIONS = "tidemark.ledger.questions";

    private final MeterRegistry registry;
    private final Timer accepted;
    private final Timer rejected;
    private final Timer repeated;
    private final Timer busy;
    private final Timer failed;
    private final Counter questions;

    LedgerMeters(MeterRegistry registry, LedgerService service, ReadModel readModel) {
        this.registry = registry;
        accepted = timer("accepted");
        rejected = timer("rejected");
        repeated = timer("repeated");
        busy = timer("busy");
        failed = timer("failed");
        questions =
                Counter.builder(QUESTIONS)
                        .description("Questions that waited for the ledger's one writer")
                        .register(registry);
        Gauge.builder("tidemark.ledger.waiting", service, s -> s.status().waiting())
                .description("Requests that wait for the ledger")
                .register(registry);
        Gauge.builder("tidemark.ledger.sequence", service, s -> s.status().durableSeq())
                .description("Sequence of the last durable record")
                .register(registry);
        Gauge.builder("tidemark.readmodel.sequence", readModel, ReadModel::projectedSeq)
                .description("Sequence up to which pages know the ledger")
                .register(registry);
    }

    /** A question was put to the writer. */
    void asked() {
        questions.increment();
    }

    /** The same future, with its time taken when it completes, and what was refused counted. */
    CompletableFuture<Reply> timed(Command command, CompletableFuture<Reply> answer) {
        Timer.Sample sample = Timer.start(registry);
        return answer.whenComplete((reply, failure) -> {
            sample.stop(timer(reply, failure));
            if (reply != null && reply.outcome() instanceof Outcome.Rejected rejected) {
                refused(command, rejected);
            }
        });
    }

    private void refused(Command command, Outcome.Rejected rejected) {
        Counter.builder(REFUSALS)
                .description("Commands that the ledger refused, and why")
                .tag("kind", command.getClass().getSimpleName())
                .tag("refusal", rejected.refusal().code())
                .register(registry)
                .increment();
    }

    private Timer timer(Reply reply, Throwable failure) {
        if (failure != null) {
            return failure instanceof BusyException ? busy : failed;
        }
        if (reply.duplicate()) {
            return repeated;
        }
        return reply.outcome() instanceof Outcome.Accepted ? accepted : rejected;
    }

    private Timer timer(String outcome) {
        return Timer.builder(COMMANDS)
                .description("Commands, from submission to durable answer")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
