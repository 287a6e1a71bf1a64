package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;

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
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (TidemarkServer second = TidemarkServer.start(options)) {
            assertThat(second.newKey()).isEmpty();
            console(browser, second.oneTimeAddress());
            assertThat(console(browser, second.address() + "/console")).isEqualTo(200);
            HttpResponse<String> again = enrol(second, key);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).contains("\"repeated\":true", "\"sequence\":1");
        }
        ServerOptions replaced =
                new ServerOptions(
                        options.address(), "", 0, folder, "", options.zone(), true, false, false);
        try (TidemarkServer third = TidemarkServer.start(replaced)) {
            assertThat(enrol(third, key).statusCode()).isEqualTo(401);
            assertThat(console(browser, third.address() + "/console"))
                    .as("a session ends with the key that opened it")
                    .isEqualTo(302);
            assertThat(enrol(third, third.newKey().orElseThrow()).statusCode()).isEqualTo(200);
        }
    }

    private static int console(HttpClient browser, String address) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void without_the_peoples_key_it_does_not_start_and_makes_no_other_one() throws Exception {
        Path folder = TestPlatform.emptyFolder("restart-keyless");
        ServerOptions options = ServerOptions.onAnyPort(folder);
        TidemarkServer.start(options).close();
        Path key = folder.resolve("people.key");
        Path elsewhere = folder.resolve("key.elsewhere");
        Files.move(key, elsewhere);
        assertThatThrownBy(() -> TidemarkServer.start(options))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("people.key", "tidemark.people.key");
        assertThat(key).doesNotExist();
        Files.move(elsewhere, key);
        TidemarkServer.start(options).close();
    }

    @Test
    void under_a_new_key_everybody_is_found_and_everything_opens_as_before() throws Exception {
        String name = "restart-key-change";
        TestPlatform before = TestPlatform.fresh(name);
        Phone phone = Guests.phone();
        Visitor me = Guests.member(before, phone, "Guest K");
        String member = Guests.account(before, phone).memberId();
        me.post(
                "/my/addresses",
                Map.of(
                        "recipient", "Guest K",
                        "phone", phone.digits(),
                        "province", "44",
                        "city", "4403",
                        "district", "440305",
                        "street", "Street K"));
        before.close();
        Path folder = Path.of("target", "platforms", "fresh-" + name).toAbsolutePath();

        PeopleKeys.change(folder, "", done -> {});

        Files.delete(folder.resolve("people.key"));
        TestPlatform after = before.restarted(name);
        try {
            assertThat(me.at(after).get("/my/addresses").http().body())
                    .as("he is still signed in")
                    .contains("Street K");
            Guests.enter(after, after.visitor(), phone, "/my");
            assertThat(Guests.account(after, phone).memberId()).isEqualTo(member);
            assertThat(Guests.account(after, phone).displayName()).isEqualTo("Guest K");
        } finally {
            after.close();
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
