package org.tidemark.server.web.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of something in parts, each with its length before it, so that no other parts have it:
 * SHA-256 in hexadecimal.
 */
public final class PartsHash {

    private PartsHash() {}

    /** Of texts, as UTF-8. */
    public static String ofTexts(List<String> parts) {
        return of(parts.stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** Of bytes. */
    public static String of(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
