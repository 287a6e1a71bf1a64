package org.tidemark.server.kernel.outward;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.tidemark.server.kernel.outward.SendResult.Answered;
import org.tidemark.server.kernel.outward.SendResult.Failed;
import org.tidemark.server.kernel.outward.SendResult.Trouble;

/**
 * Posts to addresses that others chose. The name is resolved once, every address that it has is
 * judged, and the one that was judged is connected to, so that no second answer of a name server
 * leads elsewhere. Of what comes back only the head is read, and no redirect is followed.
 */
public final class PinnedPost {

    private static final int LONGEST_HEAD = 16_384;
    private static final int MOST_SECONDS_DIGITS = 9;

    private final SSLSocketFactory secure;
    private final boolean anywhere;
    private final Duration patience;

    /**
     * A poster.
     *
     * @param anywhere whether addresses of networks of one's own are connected to
     * @param patience how long one post may take in all
     */
    public PinnedPost(SSLSocketFactory secure, boolean anywhere, Duration patience) {
        this.secure = secure;
        this.anywhere = anywhere;
        this.patience = patience;
    }

    /** Posts a body with these headers. */
    public SendResult post(OutwardUrl url, Map<String, String> headers, byte[] body) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(url.hostName());
        } catch (UnknownHostException unknown) {
            return new Failed(Trouble.NO_ADDRESS);
        }
        if (!anywhere && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            return new Failed(Trouble.NOT_PUBLIC);
        }
        return connected(url, addresses[0], head(url, headers, body.length), body);
    }

    private SendResult connected(OutwardUrl url, InetAddress address, byte[] head, byte[] body) {
        long until = System.nanoTime() + patience.toNanos();
        try (Socket plain = new Socket()) {
            try {
                plain.connect(new InetSocketAddress(address, url.port()), left(until));
            } catch (SocketTimeoutException slow) {
                throw slow;
            } catch (IOException nobody) {
                return new Failed(Trouble.NO_CONNECTION);
            }
            plain.setSoTimeout(left(until));
            if (!url.secure()) {
                return exchange(plain, head, body, until);
            }
            try (SSLSocket covered = covered(plain, url)) {
                return exchange(covered, head, body, until);
            }
        } catch (SocketTimeoutException slow) {
            return new Failed(Trouble.TOO_SLOW);
        } catch (SSLException unbelieved) {
            return new Failed(Trouble.NOT_SECURE);
        } catch (IOException broken) {
            return new Failed(Trouble.NO_ANSWER);
        }
    }

    /** The certificate has to be that of the name, whatever address it has. */
    private SSLSocket covered(Socket plain, OutwardUrl url) throws IOException {
        SSLSocket covered =
                (SSLSocket) secure.createSocket(plain, url.hostName(), url.port(), true);
        SSLParameters parameters = covered.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        covered.setSSLParameters(parameters);
        try {
            covered.startHandshake();
        } catch (SocketTimeoutException slow) {
            throw slow;
        } catch (IOException noTls) {
            throw new SSLException(noTls);
        }
        return covered;
    }

    private static SendResult exchange(Socket socket, byte[] head, byte[] body, long until)
            throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head);
        out.write(body);
        out.flush();
        return AnswerHead.read(lines(socket, until))
                .<SendResult>map(answer -> answer)
                .orElseGet(() -> new Failed(Trouble.NO_ANSWER));
    }

    /** The head of the answer, read against the clock: a receiver that drips is cut off. */
    private static List<String> lines(Socket socket, long until) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n") && head.size() < LONGEST_HEAD) {
            socket.setSoTimeout(left(until));
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            if (next == '\n') {
                text = head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return text.lines().toList();
    }

    private static int left(long until) throws SocketTimeoutException {
        long millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("the time is over");
        }
        return (int) millis;
    }

    private static byte[] head(OutwardUrl url, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder();
        head.append("POST ").append(url.path()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(url.hostHeader()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The head of an answer of HTTP/1. */
    private static final class AnswerHead {

        private AnswerHead() {}

        static Optional<Answered> read(List<String> lines) {
            if (lines.isEmpty() || !lines.getFirst().matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
                return Optional.empty();
            }
            int status = Integer.parseInt(lines.getFirst().substring(9, 12));
            return Optional.of(
                    new Answered(
                            status,
                            lines.stream()
                                    .map(line -> line.toLowerCase(Locale.ROOT))
                                    .filter(line -> line.startsWith("retry-after:"))
                                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                                    .filter(value ->
                                            value.matches("\\d{1," + MOST_SECONDS_DIGITS + "}"))
                                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                                    .findFirst()));
        }
    }
}
