package org.tidemark.server.kernel.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.kernel.outward.SendResult.Answered;
import org.tidemark.server.kernel.outward.SendResult.Failed;
import org.tidemark.server.kernel.outward.SendResult.Trouble;
import org.tidemark.server.money.payments.LocalServer;

/** Posts to a real server, one that fails in every way. */
@Timeout(60)
class PinnedPostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] BODY = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    private static PinnedPost poster(boolean anywhere, Duration patience) {
        return new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault(), anywhere, patience);
    }

    private static SendResult post(String url) {
        return post(url, PATIENCE);
    }

    private static SendResult post(String url, Duration patience) {
        return poster(true, patience)
                .post(OutwardUrl.read(url, true).orElseThrow(), Map.of("x-one", "two"), BODY);
    }

    /** A server that does what it wants with each connection. */
    private interface Rude {
        void meet(Socket socket) throws IOException;
    }

    private static SendResult meeting(Rude rude, Duration patience) throws Exception {
        return meeting("http", rude, patience);
    }

    private static SendResult meeting(String scheme, Rude rude, Duration patience)
            throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread host =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (Socket socket = server.accept()) {
                                    rude.meet(socket);
                                } catch (IOException gone) {
                                    assertThat(gone).isNotNull(); // the other side hung up
                                }
                            });
            SendResult result =
                    post(scheme + "://127.0.0.1:" + server.getLocalPort() + "/", patience);
            host.interrupt();
            return result;
        }
    }

    private static Rude saying(String text) {
        return socket -> {
            socket.getInputStream().read(new byte[4096]);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        };
    }

    @Test
    void a_body_arrives_byte_for_byte_with_its_headers() {
        AtomicReference<LocalServer.Call> seen = new AtomicReference<>();
        try (LocalServer server =
                new LocalServer(call -> {
                    seen.set(call);
                    return new LocalServer.Reply(204, Map.of(), "");
                })) {
            assertThat(post(server.address("/in?x=1").toString()))
                    .isEqualTo(new Answered(204, Optional.empty()));
        }
        assertThat(seen.get().method()).isEqualTo("POST");
        assertThat(seen.get().pathAndQuery()).isEqualTo("/in?x=1");
        assertThat(seen.get().headers()).containsEntry("x-one", "two");
        assertThat(seen.get().body()).isEqualTo("{\"a\":\"é\"}");
    }

    @Test
    void a_redirect_is_an_answer_and_nobody_goes_there() {
        AtomicInteger calls = new AtomicInteger();
        try (LocalServer server =
                new LocalServer(call -> {
                    calls.incrementAndGet();
                    return new LocalServer.Reply(307, Map.of("Location", "/other"), "");
                })) {
            assertThat(post(server.address("/in").toString()).status()).isEqualTo(307);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void how_long_to_wait_is_read() {
        try (LocalServer server =
                new LocalServer(
                        call -> new LocalServer.Reply(429, Map.of("Retry-After", "120"), "busy"))) {
            assertThat(post(server.address("/").toString()))
                    .isEqualTo(new Answered(429, Optional.of(Duration.ofMinutes(2))));
        }
    }

    @Test
    void who_hangs_up_has_not_answered() throws Exception {
        assertThat(meeting(Socket::close, PATIENCE)).isEqualTo(new Failed(Trouble.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 mail.example ready\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "\r\n\r\n"
            })
    void what_is_no_answer_of_http_is_none(String text) throws Exception {
        assertThat(meeting(saying(text), PATIENCE)).isEqualTo(new Failed(Trouble.NO_ANSWER));
    }

    @Test
    void a_wish_that_is_no_number_is_no_wish() throws Exception {
        assertThat(
                        meeting(
                                saying(
                                        String.join(
                                                "\r\n",
                                                "HTTP/1.1 503 No",
                                                "Retry-After: -1",
                                                "Retry-After: 99999999999",
                                                "",
                                                "")),
                                PATIENCE))
                .isEqualTo(new Answered(503, Optional.empty()));
    }

    @Test
    void a_head_without_end_is_not_read_to_its_end() throws Exception {
        assertThat(meeting(saying("x".repeat(200_000)), PATIENCE))
                .isEqualTo(new Failed(Trouble.NO_ANSWER));
    }

    @Test
    void who_says_nothing_is_not_waited_for_without_end() throws Exception {
        SendResult result =
                meeting(
                        socket -> {
                            while (socket.getInputStream().read() >= 0) {
                                Thread.onSpinWait();
                            }
                        },
                        Duration.ofMillis(200));
        assertThat(result).isEqualTo(new Failed(Trouble.TOO_SLOW));
    }

    @Test
    void where_nobody_listens_there_is_no_connection() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + port + "/"))
                .isEqualTo(new Failed(Trouble.NO_CONNECTION));
    }

    @Test
    void a_name_without_an_address_is_told() {
        assertThat(post("http://nowhere.invalid/")).isEqualTo(new Failed(Trouble.NO_ADDRESS));
    }

    @Test
    void a_server_without_tls_is_not_believed() throws Exception {
        assertThat(meeting("https", saying("HTTP/1.1 400 No\r\n\r\n"), PATIENCE))
                .isEqualTo(new Failed(Trouble.NOT_SECURE));
        assertThat(meeting("https", Socket::close, PATIENCE))
                .isEqualTo(new Failed(Trouble.NOT_SECURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[fd00::1]/"
            })
    void a_network_of_ones_own_is_not_connected_to(String url) {
        Optional<OutwardUrl> read = OutwardUrl.read(url, false);
        assertThat(
                        read.map(one -> poster(false, PATIENCE).post(one, Map.of(), BODY))
                                .orElse(new Failed(Trouble.NOT_PUBLIC)))
                .isIn(new Failed(Trouble.NOT_PUBLIC), new Failed(Trouble.NO_ADDRESS));
    }
}
