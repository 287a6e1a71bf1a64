package org.tidemark.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes as they are, however wrong, and reads what comes back until the line is closed. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern CHUNKED =
            Pattern.compile("(?im)^Transfer-Encoding: *chunked\\r?$");

    private Wire() {}

    /** What came back; status 0 for nothing. */
    public record Reply(int status, String head, String body) {

        /** A header; empty where there is none. */
        public String header(String name) {
            Matcher line =
                    Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$").matcher(head);
            return line.find() ? line.group(1) : "";
        }
    }

    /** Sends to that port of this machine. */
    public static Reply send(int port, byte[] request) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE_MILLIS);
            try {
                line.getOutputStream().write(request);
                line.shutdownOutput();
            } catch (SocketException closed) {
                read.reset(); // it has heard enough, and has answered
            }
            line.getInputStream().transferTo(read);
        } catch (SocketException closed) {
            return reply(read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return reply(read);
    }

    private static Reply reply(ByteArrayOutputStream read) {
        // One char for each byte, so that the lengths of chunks count what they mean.
        String all = read.toString(StandardCharsets.ISO_8859_1);
        Matcher status = STATUS.matcher(all);
        int end = all.indexOf("\r\n\r\n");
        if (!status.find() || end <= 0) {
            return new Reply(0, utf8(all).toLowerCase(Locale.ROOT), "");
        }
        String head = all.substring(0, end);
        String body = all.substring(end + 4);
        return new Reply(
                Integer.parseInt(status.group(1)),
                utf8(head),
                utf8(CHUNKED.matcher(head).find() ? whole(body) : body));
    }

    /**
     * The body without the lines between its chunks (RFC 9112, section 7.1), and what follows it.
     */
    private static String whole(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        int line = body.indexOf("\r\n");
        while (line > at) {
            int length = Integer.parseInt(body.substring(at, line).strip(), 16);
            int from = line + 2;
            int to = length == 0 ? body.length() : Math.min(body.length(), from + length);
            whole.append(body, from, to);
            at = to + 2;
            line = body.indexOf("\r\n", at);
        }
        return whole.toString();
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
