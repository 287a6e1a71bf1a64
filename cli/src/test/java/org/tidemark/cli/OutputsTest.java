package org.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over a file that it reads, by whatever name, and nothing is opened before. */
class OutputsTest {

    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();
    private Path plan;
    private Path commands;

    @BeforeEach
    void files() throws IOException {
        plan = folder.resolve("plan.html");
        Files.copy(Path.of("src/test/resources/replay/seed.yaml"), plan);
        commands = Files.writeString(folder.resolve("commands.jsonl"), "");
    }

    @Test
    void anOutputThatIsAnInputIsRefusedInEveryCommand() throws IOException {
        String planText = Files.readString(plan);
        for (Path name : List.of(plan, link(plan, false), link(plan, true))) {
            refused("replay", "--plan", plan, "--commands", commands, "--events", name);
            refused("replay", "--plan", plan, "--commands", commands, "--state", name);
            refused("tune", plan, "--goal", "median", "--page", name);
            refused("tune", plan, "--goal", "median", "--write", name);
            refused("disclose", plan, "--out", name);
            refused("backtest", "--plan", name, "--orders", plan, "--out", around());
            assertThat(plan).hasContent(planText);
        }
        Path other = link(commands, false);
        Files.writeString(commands, "\n");
        refused("replay", "--plan", plan, "--commands", commands, "--events", other);
        refused("replay", "--plan", plan, "--commands", other, "--state", commands);
        Path twice = folder.resolve("twice.json");
        refused("replay", "--commands", commands, "--events", twice, "--state", twice);
        assertThat(Files.readString(commands)).isEqualTo("\n");
        assertThat(twice).doesNotExist();
    }

    @Test
    void aDocumentOfAnotherKindIsNoFolder() {
        refused("disclose", plan, "--out", folder.resolve("x.pdf"));
        assertThat(folder.resolve("x.pdf")).doesNotExist();
        assertThat(err.toString()).contains("ends in .html or .txt");
    }

    /** A folder in which a report has the name of the plan. */
    private Path around() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("out"));
        Path report = inside.resolve("report.html");
        if (!Files.exists(report)) {
            Files.createLink(report, plan);
        }
        return inside;
    }

    private Path link(Path file, boolean hard) throws IOException {
        Path link = folder.resolve((hard ? "hard-" : "soft-") + file.getFileName());
        return hard ? Files.createLink(link, file) : Files.createSymbolicLink(link, file);
    }

    private void refused(Object... args) {
        String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int status =
                TidemarkCommand.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err), texts);
        assertThat(status).as(String.join(" ", texts) + err).isEqualTo(TidemarkCommand.BAD_INPUT);
    }
}
