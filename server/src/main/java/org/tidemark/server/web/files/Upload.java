package org.tidemark.server.web.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that somebody sent.
 *
 * @param by who
 * @param again whether he means it although the same file was taken in before
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file are nobody's to compare
public record Upload(byte[] bytes, String by, boolean again) {

    /** What messages call it; its name at the sender is no matter. */
    static final String NAME = "";

    /** SHA-256 of the bytes, in hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
