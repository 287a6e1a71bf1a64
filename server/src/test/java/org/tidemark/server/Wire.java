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
        String all = read.toString(StandardCharsets.UTF_8);
        Matcher status = STATUS.matcher(all);
        int end = all.indexOf("\r\n\r\n");
        return status.find() && end > 0
                ? new Reply(
                        Integer.parseInt(status.group(1)),
                        all.substring(0, end),
                        all.substring(end + 4))
                : new Reply(0, all.toLowerCase(Locale.ROOT), "");
    }
}
