package org.tidemark.server.people.messages.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A browser's maker on this machine (RFC 8030): it takes only what the standards ask for. */
public final class LocalPush implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<byte[]>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger devices = new AtomicInteger();
    private volatile int status = 201;

    public LocalPush() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** A device that has agreed to be told. */
    public final class Device {

        private final LocalDevice keys = LocalDevice.fresh();
        private final String path = "/device/" + devices.incrementAndGet();

        /** What its browser says. */
        public Map<String, String> form() {
            return Map.of(
                    "endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort() + path,
                    "key",
                    keys.keyText(),
                    "auth",
                    keys.authText());
        }

        /** What it was told. */
        public List<String> read() {
            return taken.getOrDefault(path, List.of()).stream().map(keys::read).toList();
        }
    }

    /** A new device. */
    public Device device() {
        return new Device();
    }

    /** From now on it answers so. */
    public void answers(int code) {
        status = code;
    }

    /** Starts something that sends to it. */
    public <T> T during(Supplier<T> start) {
        System.setProperty("tidemark.push.contact", "mailto:operator@shop.example");
        System.setProperty("tidemark.push.anywhere", "true");
        try {
            return start.get();
        } finally {
            System.clearProperty("tidemark.push.contact");
            System.clearProperty("tidemark.push.anywhere");
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int answer = status;
            if (!asItShouldBe(exchange)) {
                answer = 400;
            } else if (answer == 201) {
                taken.computeIfAbsent(
                                exchange.getRequestURI().getPath(),
                                path -> new CopyOnWriteArrayList<>())
                        .add(body);
            }
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private static boolean asItShouldBe(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && header(exchange, "Content-Encoding").equals("aes128gcm")
                && header(exchange, "TTL").matches("\\d+")
                && header(exchange, "Authorization")
                        .matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=[\\w-]{87}");
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
