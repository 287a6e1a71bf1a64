package org.tidemark.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Clients in a process of their own, as they are in the world: what they need of memory is not
 * collected in the platform's. Each sends its request again as soon as it is answered.
 */
final class OtherProcess implements AutoCloseable {

    private final Process process;

    /** Begins when somebody has been answered for the first time. */
    OtherProcess(int port, List<byte[]> requests) throws IOException {
        Path folder = Files.createTempDirectory("requests");
        for (int i = 0; i < requests.size(); i++) {
            Files.write(folder.resolve(Integer.toString(i)), requests.get(i));
        }
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                Integer.toString(port),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.getInputStream().read() < 0) {
            throw new IllegalStateException("the other process has ended");
        }
    }

    /** Ends it; how often which status was answered. */
    Map<Integer, Integer> end() throws IOException {
        process.getOutputStream().close();
        Map<Integer, Integer> answers = new TreeMap<>();
        try (InputStream said = process.getInputStream()) {
            new String(said.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(status -> answers.merge(Integer.valueOf(status), 1, Integer::sum));
        }
        return answers;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Sends what lies in a folder to a port until nobody listens any more. */
    static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        List<byte[]> requests = new ArrayList<>();
        try (var files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.toList()) {
                requests.add(Files.readAllBytes(file));
            }
        }
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] request : requests) {
                clients.execute(() -> {
                    while (true) {
                        say(Wire.send(port, request).status());
                    }
                });
            }
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
            System.exit(0);
        }
    }

    private static void say(int status) {
        synchronized (System.out) {
            System.out.print("\n" + status);
            System.out.flush();
        }
    }
}
