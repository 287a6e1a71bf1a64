package org.tidemark.faults;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the system. */
final class Commands {

    private Commands() {}

    /** What a program printed and how it ended. */
    record Result(int status, String output) {}

    /** Runs a program to its end. */
    static Result tried(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + command.getFirst() + " runs");
        }
    }

    /** Runs a program that must succeed; gives what it printed. */
    static String run(String... command) throws IOException {
        Result result = tried(List.of(command));
        if (result.status() != 0) {
            throw new IOException(
                    String.join(" ", command)
                            + " ended with "
                            + result.status()
                            + ": "
                            + result.output());
        }
        return result.output();
    }
}
