package org.tidemark.server.faces.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/**
 * Sends what is due. Endpoints are served beside each other, so that a slow one keeps nobody else
 * waiting, and each by itself one message after the other.
 */
@Component
final class SendingJob implements Job {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EndpointStore endpoints;
    private final WebhookSender sender;

    SendingJob(EndpointStore endpoints, WebhookSender sender) {
        this.endpoints = endpoints;
        this.sender = sender;
    }

    @Override
    public String name() {
        return "webhooks-send";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        List<Callable<Integer>> rounds =
                endpoints.all().stream()
                        .filter(one -> one.state() == WebhookEndpoint.State.ACTIVE)
                        .<Callable<Integer>>map(one -> () -> sender.send(one.id()))
                        .toList();
        int done = 0;
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> round : beside.invokeAll(rounds)) {
                done += round.get();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("messages could not be sent", failed.getCause());
        }
        return done;
    }
}
