package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a stop and a start keep. */
class RestartIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void the_ledger_and_the_key_survive_a_restart_and_a_new_key_replaces_the_old_one()
            throws Exception {
        Path folder = TestPlatform.emptyFolder("restart");
        ServerOptions options = ServerOptions.onAnyPort(folder);
        String key;
        try (TidemarkServer first = TidemarkServer.start(options)) {
            key = first.newKey().orElseThrow();
            assertThat(enrol(first, key).statusCode()).isEqualTo(201);
            assertThatThrownBy(() -> TidemarkServer.start(options))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("in use by another platform");
            assertThatThrownBy(() -> TidemarkServer.start(onPort(first.port())))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("--port");
        }
        try (TidemarkServer second = TidemarkServer.start(options)) {
            assertThat(second.newKey()).isEmpty();
            HttpResponse<String> again = enrol(second, key);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).contains("\"repeated\":true", "\"sequence\":1");
        }
        ServerOptions replaced =
                new ServerOptions(
                        options.address(), "", 0, folder, "", options.zone(), true, false, false);
        try (TidemarkServer third = TidemarkServer.start(replaced)) {
            assertThat(enrol(third, key).statusCode()).isEqualTo(401);
            assertThat(enrol(third, third.newKey().orElseThrow()).statusCode()).isEqualTo(200);
        }
    }

    private static ServerOptions onPort(int port) {
        return new ServerOptions(
                ServerOptions.LOOPBACK,
                "",
                port,
                TestPlatform.emptyFolder("second"),
                "",
                ServerOptions.ZONE,
                false,
                false,
                false);
    }

    private static HttpResponse<String> enrol(TidemarkServer server, String key)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/members"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"id\":\"e-1\",\"member\":\"m-1\"}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
