package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsFileIT {

    @Test
    void what_stands_in_the_data_folders_settings_file_holds() throws IOException {
        Path folder = Files.createDirectories(TestPlatform.emptyFolder("settings"));
        Files.writeString(
                folder.resolve("platform.properties"),
                "tidemark.wallet.least=2.00\nserver.servlet.session.timeout=1h\n");
        try (TidemarkServer server = TidemarkServer.start(ServerOptions.onAnyPort(folder))) {
            assertThat(server.context().getEnvironment().getProperty("tidemark.wallet.least"))
                    .isEqualTo("2.00");
            assertThat(
                            server.context()
                                    .getEnvironment()
                                    .getProperty("server.servlet.session.timeout"))
                    .as("it comes before what the platform brings along")
                    .isEqualTo("1h");
        }
    }
}
