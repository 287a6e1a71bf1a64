package org.tidemark.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.web.pictures.PictureFiles;

/**
 * What others notice of work that burns a core, as a ratio in one run. Not a test: nothing of time
 * is asserted. Run by {@code -Dit.test=HeavyLoadMeasured}.
 */
class HeavyLoadMeasured {

    private static final int CLIENTS = 8;
    private static final int PICTURES = 40;
    private static final int SIDE = 7_000;
    private static final int LOOKS = 300;
    private static final int P95 = LOOKS * 95 / 100;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final TestPlatform PLATFORM = TestPlatform.fresh("heavy");

    @Test
    void pages_beside_wrong_passwords_and_large_pictures() throws Exception {
        looks(); // warm
        long[] calm = looks();
        Map<Integer, Integer> passwords = new TreeMap<>();
        long[] beside = beside(CLIENTS, passwords, client -> wrongPasswords(client, passwords));
        byte[] file = PictureFiles.picture("jpeg", SIDE, SIDE);
        List<byte[]> forms = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            forms.add(picture(Guests.member(PLATFORM, Guests.phone(), "Guest " + i), file));
        }
        long[] drawn;
        Map<Integer, Integer> pictures;
        try (OtherProcess senders =
                new OtherProcess(URI.create(PLATFORM.url("/")).getPort(), forms)) {
            drawn = looks();
            pictures = senders.end();
        }
        long[] after = looks();
        System.out.printf(
                Locale.ROOT,
                "p50 and p95 of a page in ms: calm %s, %d clients with wrong passwords %s %s,"
                        + " %d pictures of %d x %d %s %s, calm again %s; ratio of p95: %.2f and %.2f%n",
                shown(calm),
                CLIENTS,
                shown(beside),
                passwords,
                PICTURES,
                SIDE,
                SIDE,
                shown(drawn),
                pictures,
                shown(after),
                (double) beside[P95] / calm[P95],
                (double) drawn[P95] / calm[P95]);
    }

    /** Somebody who burns a core; returns when it is told that enough was measured. */
    @FunctionalInterface
    private interface Burning {
        void burn(int client) throws Exception;
    }

    private static long[] beside(int clients, Map<Integer, Integer> answers, Burning burning)
            throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(
                        threads.submit(() -> {
                            do {
                                burning.burn(client);
                            } while (!enough.get());
                            return 0;
                        }));
            }
            while (answers.isEmpty()) {
                Thread.onSpinWait();
            }
            long[] measured = looks();
            enough.set(true);
            for (Future<?> one : running) {
                one.get();
            }
            return measured;
        }
    }

    private static long[] looks() {
        long[] nanos = new long[LOOKS];
        Visitor visitor = PLATFORM.visitor();
        for (int i = 0; i < LOOKS; i++) {
            long begin = System.nanoTime();
            if (visitor.get("/").status() != 200) {
                throw new IllegalStateException("the shop does not answer");
            }
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** From an address of its own each, so that the limit of one address does not help. */
    private static void wrongPasswords(int client, Map<Integer, Integer> answers)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder()
                        .localAddress(InetAddress.ofLiteral("127.0.1." + (client + 1)))
                        .build();
        HttpResponse<String> page =
                http.send(
                        HttpRequest.newBuilder(URI.create(PLATFORM.url("/console/login"))).build(),
                        BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("a sign-in without a token");
        }
        String cookie = page.headers().firstValue("Set-Cookie").orElse(";");
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused =
                    http.send(
                            HttpRequest.newBuilder(URI.create(PLATFORM.url("/console/login")))
                                    .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "operator=somebody&key=wrong&_csrf="
                                                            + token.group(1)))
                                    .build(),
                            BodyHandlers.ofString());
            count(answers, refused.statusCode());
        }
    }

    private static byte[] picture(Visitor member, byte[] file) {
        return member.uploadOnTheWire(
                "/my/verification", Map.of("kind", "RESIDENT_CARD"), "front", file, "front.jpg");
    }

    private static void count(Map<Integer, Integer> answers, int status) {
        synchronized (answers) {
            answers.merge(status, 1, Integer::sum);
        }
    }

    private static String shown(long[] nanos) {
        return String.format(Locale.ROOT, "%.1f/%.1f", nanos[LOOKS / 2] / 1e6, nanos[P95] / 1e6);
    }
}
