package org.tidemark.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;

/**
 * A command as a client sends it.
 *
 * @param id its id
 * @param path where it is posted, below {@code /api/v1}
 * @param json its body
 * @param content its hash, which does not know the time that the platform stamps
 */
record SentCommand(String id, String path, String json, String content) {

    private static final Timestamp ANY_TIME = Timestamp.EARLIEST;

    /**
     * A command.
     *
     * @param type its type in the language of commands
     * @param keys what follows the id in the body
     */
    static SentCommand of(String path, String type, String id, String keys) {
        String body = "{\"id\":\"" + id + "\"," + keys + "}";
        String line =
                "{\"type\":\"" + type + "\",\"at\":\"2026-01-01T00:00:00Z\"," + body.substring(1);
        try {
            return new SentCommand(id, path, body, contentOf(CommandJson.parse(line)));
        } catch (MalformedCommandException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** The hash of a command, whenever it happened. */
    static String contentOf(Command command) {
        return hash(CommandJson.write(command.at(ANY_TIME)));
    }

    /** A hash of a text. */
    static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
