package org.tidemark.server.web.signatures;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;

/** The digest of a body in the head of its request (RFC 9530). */
final class ContentDigest {

    /** Those of the registry that are not broken. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private ContentDigest() {}

    /**
     * Whether a field names at least one digest that is known here, and each known one is right.
     */
    static boolean fits(String field, byte[] body) {
        Map<String, ListElement<?>> digests;
        try {
            digests = Parser.parseDictionary(field).get();
        } catch (ParseException none) {
            return false;
        }
        boolean any = false;
        for (var digest : digests.entrySet()) {
            String algorithm = ALGORITHMS.get(digest.getKey());
            if (algorithm != null) {
                if (!(digest.getValue().get() instanceof ByteBuffer said)
                        || !MessageDigest.isEqual(bytes(said), of(algorithm, body))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    static byte[] bytes(ByteBuffer buffer) {
        ByteBuffer own = buffer.duplicate();
        byte[] bytes = new byte[own.remaining()];
        own.get(bytes);
        return bytes;
    }

    private static byte[] of(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
