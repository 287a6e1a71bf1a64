package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On real sockets: whoever drips is cut, whoever sends in one go is answered. */
class PatientProtocolTest {

    private static final int MOST_DRIPS = 1000;
    private static final String BODY =
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n";

    @TempDir private Path folder;
    private final Tomcat server = new Tomcat();

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r\nHost: x\r\nX: ",
                "POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n",
                "POST /unread HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n"
            })
    void who_drips_is_cut(String begun) throws IOException, LifecycleException {
        assertThat(dripsUntilCut(begun)).isLessThan(MOST_DRIPS);
    }

    @Test
    void the_stream_of_a_program_may_think() throws IOException, LifecycleException {
        String type = "Content-Type: application/x-ndjson\r\n\r\n";
        assertThat(dripsUntilCut(BODY.formatted("/api/v1/orders/bulk") + type))
                .isEqualTo(MOST_DRIPS);
    }

    @Test
    void nothing_else_that_looks_like_it_may() throws IOException, LifecycleException {
        String type = "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
        assertThat(dripsUntilCut(BODY.formatted("/api/v1/orders/bulk") + type))
                .isLessThan(MOST_DRIPS);
    }

    @Test
    void who_sends_in_one_go_is_answered_again_and_again() throws IOException, LifecycleException {
        int port = start(Duration.ofSeconds(20));
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int i = 0; i < 20; i++) {
                send(line, "POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
                assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 200");
                line.getInputStream().skipNBytes(line.getInputStream().available());
            }
        }
    }

    /** A byte, a look whether the line is still there, and so on. */
    private int dripsUntilCut(String begun) throws IOException, LifecycleException {
        int port = start(Duration.ofNanos(1));
        int drips = 0;
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setTcpNoDelay(true);
            line.setSoTimeout(1);
            send(line, begun);
            while (drips < MOST_DRIPS && isOpen(line)) {
                send(line, "x");
                drips++;
            }
        } catch (SocketException cut) {
            return drips;
        }
        return drips;
    }

    private static boolean isOpen(Socket line) throws IOException {
        try {
            return line.getInputStream().read(new byte[1000]) >= 0;
        } catch (SocketTimeoutException quiet) {
            return true;
        }
    }

    private static void send(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        line.getOutputStream().flush();
    }

    private int start(Duration patience) throws LifecycleException {
        server.setBaseDir(folder.toString());
        Connector connector = new Connector(new PatientProtocol(patience, Long.MAX_VALUE));
        connector.setPort(0);
        server.setConnector(connector);
        Context context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "any", new Reading());
        context.addServletMappingDecoded("/*", "any");
        server.start();
        return connector.getLocalPort();
    }

    /** Reads all, but nothing at {@code /unread}. */
    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (request.getRequestURI().equals("/unread")) {
                return;
            }
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
