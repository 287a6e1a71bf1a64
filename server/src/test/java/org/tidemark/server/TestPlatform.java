package org.tidemark.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tidemark.server.kernel.jobs.JobRunner;
import org.tidemark.server.kernel.ledger.TurnableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform on a real database of its own, shared by all tests of this process; each test uses
 * names of its own.
 */
public final class TestPlatform {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path FOLDERS = Path.of("target", "platforms");

    /** Which of the processes that run tests side by side this is. */
    private static final String PROCESS = System.getProperty("test.process", "process-1");

    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    static {
        // Tests turn the clock and run the jobs when it suits them.
        System.setProperty("tidemark.ledger.turnable-clock", "true");
        System.setProperty("tidemark.jobs.by-itself", "false");
        // Whoever holds a connection and asks for another waits for himself, and fails.
        System.setProperty("tidemark.database.connections", "1");
        // Hundreds of guests come from one address, without a script.
        System.setProperty("tidemark.sms.log-codes", "true");
        System.setProperty("tidemark.sms.without-puzzle-an-hour", "100000");
        System.setProperty("tidemark.access.sessions-an-address-an-hour", "1000000");
        // They pay and are paid without money.
        System.setProperty("tidemark.payments.demo", "true");
        System.setProperty("tidemark.payouts.demo", "true");
    }

    private final AtomicInteger days = new AtomicInteger();
    private final TidemarkServer server;
    private final String key;

    private TestPlatform(TidemarkServer server) {
        this(server, server.newKey().orElseThrow());
    }

    private TestPlatform(TidemarkServer server, String key) {
        this.server = server;
        this.key = key;
    }

    private static final class Holder {
        static final TestPlatform SHARED = withDaysClosedByTests();

        /** Tests that share a ledger close days of the past, each its own. */
        private static TestPlatform withDaysClosedByTests() {
            System.setProperty("tidemark.days.close", "false");
            try {
                return new TestPlatform(
                        TidemarkServer.start(
                                ServerOptions.onAnyPort(emptyFolder("shared-" + PROCESS))));
            } finally {
                System.clearProperty("tidemark.days.close");
            }
        }
    }

    /** The platform of this process; it ends with it. */
    public static TestPlatform shared() {
        return Holder.SHARED;
    }

    /**
     * A platform of its own for a test that turns the clock, or needs a ledger alone; the caller
     * closes its {@linkplain #close server}.
     */
    public static TestPlatform fresh(String name) {
        return new TestPlatform(
                TidemarkServer.start(ServerOptions.onAnyPort(emptyFolder("fresh-" + name))));
    }

    /** A platform of its own that others reach, by that address. */
    public static TestPlatform reached(String name, String address) {
        ServerOptions own = ServerOptions.onAnyPort(emptyFolder("fresh-" + name));
        return new TestPlatform(
                TidemarkServer.start(
                        new ServerOptions(
                                "0.0.0.0",
                                address,
                                own.port(),
                                own.dataFolder(),
                                own.databaseUrl(),
                                own.zone(),
                                own.newKey(),
                                own.acceptClock(),
                                own.demo())));
    }

    /** Stops a platform that {@link #fresh} has started, and starts it again on its data. */
    public TestPlatform restarted(String name) {
        close();
        Path folder = FOLDERS.resolve("fresh-" + name).toAbsolutePath();
        return new TestPlatform(TidemarkServer.start(ServerOptions.onAnyPort(folder)), key);
    }

    /** The demo with that many simulated orders, on a platform of its own. */
    public static TestPlatform demo(String name, int orders) {
        System.setProperty("tidemark.demo.orders", Integer.toString(orders));
        return new TestPlatform(
                TidemarkServer.start(
                        ServerOptions.onAnyPort(emptyFolder("demo-" + name)).withDemo()));
    }

    /** Stops a platform that {@link #fresh} or {@link #demo} has started. */
    public void close() {
        server.close();
    }

    /** A bean of the platform. */
    public <T> T bean(Class<T> kind) {
        return server.context().getBean(kind);
    }

    /** The bean of that name, where there are several of a kind. */
    public <T> T bean(String name, Class<T> kind) {
        return server.context().getBean(name, kind);
    }

    /** Runs all jobs until none of them finds anything to do. */
    public void work() {
        bean(JobRunner.class).workOff();
    }

    /** Turns the platform's clock forward; jobs run when told to. */
    public void turnClock(Duration forward) {
        bean(TurnableClock.class).turn(forward);
    }

    /** Somebody who is not signed in. */
    public Visitor visitor() {
        return new Visitor(this);
    }

    /** A member of the ledger, signed in. */
    public Visitor member(String id) {
        return visitor().signedIn(id);
    }

    /** A platform that was started for one test alone, with a new key. */
    static TestPlatform on(TidemarkServer server) {
        return new TestPlatform(server);
    }

    /** A folder that is not there yet. */
    static Path emptyFolder(String name) {
        Path folder = FOLDERS.resolve(name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                List<Path> files;
                try (Stream<Path> walk = Files.walk(folder)) {
                    files = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folder;
    }

    TidemarkServer server() {
        return server;
    }

    /** The operator key. */
    public String key() {
        return key;
    }

    /**
     * A day of the past after all that were given before: days of a ledger are closed in order, and
     * today stays open.
     */
    public LocalDate nextDay() {
        return FIRST_DAY.plusDays(days.incrementAndGet());
    }

    /** Where the platform is, with that path. */
    public String url(String path) {
        return server.address() + path;
    }

    /** An answer: status, sequence and body. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public long sequence() {
            return http.headers().firstValueAsLong("Tidemark-Sequence").orElseThrow();
        }
    }

    /** A request to that path with the key. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + key);
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts a JSON body to a path of the API. */
    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request("/api/v1" + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Sends anything. */
    public Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** The clock by whose date today's tasks and check-ins are told. */
    public Clock clock() {
        return bean(Clock.class);
    }

    /** Opens a programme of that name that has every mechanism; its offer is name-goods. */
    public Answer adoptFull(String name) {
        return adopt(name, fullPlan(name));
    }

    /** A plan with every mechanism, for a programme of that name. */
    public static String fullPlan(String name) {
        try (InputStream in = TestPlatform.class.getResourceAsStream("every.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("programme: every", "programme: " + name)
                    .replace("  every-", "  " + name + "-");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Opens a programme of that name with the rates of the seed plan; its offer is name-goods. */
    public Answer adopt(String name) {
        return adopt(name, plan(name));
    }

    private Answer adopt(String name, String plan) {
        return send(
                request("/api/v1/plans")
                        .header("Content-Type", "text/yaml")
                        .header("Idempotency-Key", "plan-" + name)
                        .POST(BodyPublishers.ofString(plan))
                        .build());
    }

    /** The seed plan's rates under another name. */
    public static String plan(String name) {
        return """
        plan: 1
        programme: %1$s
        title: { zh: 方案 %1$s, en: Programme %1$s }
        jurisdiction: none
        currency: CNY
        pool:
          issuePrice: "1.00"
          mintRatio: 70%%
          retention: 20%%
          cap: { multiple: 3, basis: spend }
        offers:
          %1$s-goods:
            title: { zh: 商品, en: Goods }
            split: { cost: 30%%, platform: 10%%, rewards: 30%%, pool: 30%% }
            settle: P0D
        """
                .formatted(name);
    }

    /** Enrols a member. */
    public Answer enrol(String member) {
        return post("/members", "{\"id\":\"enrol-%1$s\",\"member\":\"%1$s\"}".formatted(member));
    }

    /** The body of an order for the goods of a programme. */
    public static String order(String id, String member, String programme, String amount) {
        return """
        {"id":"%s","member":"%s","lines":[{"offer":"%s-goods","amount":"%s"}]}\
        """
                .formatted(id, member, programme, amount);
    }

    /** Asks again until the answer has seen that sequence: the read model follows the ledger. */
    public Answer following(long sequence, String path) {
        while (true) {
            Answer answer = get(path);
            if (answer.sequence() >= sequence) {
                return answer;
            }
            Thread.onSpinWait();
        }
    }
}
