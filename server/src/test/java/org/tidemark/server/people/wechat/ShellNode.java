package org.tidemark.server.people.wechat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the shell's scripts with the Node that Playwright brings along. */
public final class ShellNode {

    /** Where the shell is. */
    static final Path SHELL = Path.of("..", "shell", "wechat").toAbsolutePath().normalize();

    private ShellNode() {}

    /** How it ended, and all that it said. */
    public record Ended(int code, String told) {}

    /** Runs with those arguments, in the shell's folder. */
    public static Ended run(List<String> arguments) {
        return run(arguments, Map.of());
    }

    /** The same with that in its environment. */
    public static Ended run(List<String> arguments, Map<String, String> environment) {
        Path node = Driver.ensureDriverInstalled(Map.of(), false).driverDir().resolve("node");
        List<String> command = new ArrayList<>(List.of(node.toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder program =
                    new ProcessBuilder(command).directory(SHELL.toFile()).redirectErrorStream(true);
            program.environment().putAll(environment);
            Process run = program.start();
            String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(run.waitFor(), told);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
