package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.LineReader;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/** The languages in which programs speak to the platform: commands and plans. */
final class LanguageTargets {

    private static final Path ROOT = Path.of("..");
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    static final List<FuzzTarget> ALL =
            List.of(
                    FuzzTarget.of("commands", LanguageTargets::command, commands()),
                    FuzzTarget.of("stream", LanguageTargets::stream, List.of(streamOf(commands())))
                            .costing(3_000, 64),
                    new FuzzTarget("plans", LanguageTargets::plan, plans(), 600, 192));

    private LanguageTargets() {}

    private static String command(byte[] line) throws MalformedCommandException {
        Command read;
        try {
            read =
                    CommandJson.parse(
                            line,
                            0,
                            line.length,
                            new CommandJson.Envelope(Command.NONE, "given", Timestamp.EARLIEST));
        } catch (MalformedCommandException told) {
            return refused(told.getMessage());
        }
        String written = CommandJson.write(read);
        if (!CommandJson.parse(written).equals(read)) {
            throw new AssertionError("is not read as it was written: " + written);
        }
        return written;
    }

    private static String stream(byte[] body) throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream(body));
        StringBuilder said = new StringBuilder();
        try {
            while (lines.next()) {
                said.append(lines.number()).append(' ').append(lines.length()).append('\n');
            }
        } catch (MalformedCommandException told) {
            return refused(told.getMessage());
        }
        return said.toString();
    }

    private static String plan(byte[] text) {
        return switch (PlanFile.read("plan", new String(text, StandardCharsets.UTF_8))) {
            case PlanReadResult.Accepted accepted -> accepted.plan().toString();
            case PlanReadResult.Refused told -> refused(told.text().zh() + told.text().en());
        };
    }

    private static List<byte[]> commands() {
        List<byte[]> kinds = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int vector = 101; vector <= 108; vector++) {
            for (String line : lines(VECTORS.resolve(vector + "/commands.jsonl"))) {
                String kind = line.replaceAll(".*\"type\": ?\"([a-z-]+)\".*", "$1");
                if (!seen.contains(kind)) {
                    seen.add(kind);
                    kinds.add(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return kinds;
    }

    private static byte[] streamOf(List<byte[]> commands) {
        StringBuilder all = new StringBuilder();
        commands.forEach(
                line -> all.append(new String(line, StandardCharsets.UTF_8)).append("\r\n"));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> plans() {
        List<byte[]> plans = new ArrayList<>();
        for (Path folder : List.of(ROOT.resolve("plans"), VECTORS.resolve("101"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(".yaml")) {
                        plans.add(Files.readAllBytes(file));
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return plans;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
