package org.tidemark.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.server.ServerOptions;
import org.tidemark.server.TidemarkServer;

final class RekeyCommandIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_stopped_platforms_key_is_changed_and_a_running_ones_is_not() throws Exception {
        // Where the database's own user can reach it, unlike the usual folders for temporary files.
        Path target = Files.createDirectories(Path.of("target", "databases"));
        Path data = Files.createTempDirectory(target, "rekey-").toAbsolutePath();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path first = data.resolve("people.key");
        try (TidemarkServer _ = TidemarkServer.start(ServerOptions.onAnyPort(data))) {
            assertThat(rotate("--data", data.toString())).isEqualTo(TidemarkCommand.FAILED);
            assertThat(err.toString()).contains("in use by another platform");
        }
        String secret = Files.readString(first).strip();

        assertThat(rotate("--data", data.toString())).isEqualTo(TidemarkCommand.OK);

        assertThat(out.toString())
                .contains(
                        "The key in force is", data.resolve("people.key.").toString(), "is retired")
                .doesNotContain(secret);
        Files.delete(first);
        TidemarkServer.start(ServerOptions.onAnyPort(data)).close();
    }

    @Test
    void what_is_no_data_folder_is_bad_input() {
        assertThat(rotate("--data", "nowhere")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("nowhere");
        assertThat(rotate()).isEqualTo(TidemarkCommand.BAD_INPUT);
    }

    private int rotate(String... options) {
        List<String> args = new ArrayList<>(List.of("rekey", "--lang", "en"));
        args.addAll(List.of(options));
        out.getBuffer().setLength(0);
        return TidemarkCommand.run(
                new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }
}
