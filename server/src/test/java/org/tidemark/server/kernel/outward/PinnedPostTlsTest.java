package org.tidemark.server.kernel.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.server.kernel.outward.SendResult.Answered;
import org.tidemark.server.kernel.outward.SendResult.Failed;
import org.tidemark.server.kernel.outward.SendResult.Trouble;

/** Posts over TLS to a server with a certificate for localhost that only the test trusts. */
@Timeout(60)
class PinnedPostTlsTest {

    private static final char[] WORD = "changeit".toCharArray();

    @TempDir private static Path folder;

    private static HttpsServer server;
    private static SSLSocketFactory trusting;

    @BeforeAll
    static void serve() throws Exception {
        Path file = folder.resolve("localhost.p12");
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "localhost",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(WORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(own.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving));
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(202, -1);
                    }
                });
        server.start();
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("localhost", keys.getCertificate("localhost"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext asking = SSLContext.getInstance("TLS");
        asking.init(null, trust.getTrustManagers(), null);
        trusting = asking.getSocketFactory();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    private static SendResult post(SSLSocketFactory secure, String host) {
        String url = "https://" + host + ":" + server.getAddress().getPort() + "/in";
        return new PinnedPost(secure, true, Duration.ofSeconds(20))
                .post(OutwardUrl.read(url, true).orElseThrow(), Map.of(), new byte[] {1});
    }

    @Test
    void a_certificate_of_the_name_from_somebody_trusted_is_believed() {
        assertThat(post(trusting, "localhost")).isEqualTo(new Answered(202, Optional.empty()));
    }

    @Test
    void one_from_nobody_trusted_is_not() {
        assertThat(post((SSLSocketFactory) SSLSocketFactory.getDefault(), "localhost"))
                .isEqualTo(new Failed(Trouble.NOT_SECURE));
    }

    @Test
    void one_of_another_name_is_not() {
        assertThat(post(trusting, "127.0.0.1")).isEqualTo(new Failed(Trouble.NOT_SECURE));
    }
}
