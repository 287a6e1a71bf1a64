package org.tidemark.server.growth.tasks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs sessions and reads them back: two parts in URL-safe Base64, the content and its
 * HMAC-SHA-256. Safe for any number of threads.
 */
final class AdTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int VERSION = 1;
    private static final int MOST_CHARACTERS = 1_024;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;

    AdTokens(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The session as text that fits into custom data. */
    String write(AdToken token) {
        String content = ENCODER.encodeToString(bytes(token));
        return content + "." + ENCODER.encodeToString(mac(content));
    }

    /** The session, if this platform signed it. */
    Optional<AdToken> read(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String content = text.substring(0, dot);
        try {
            byte[] given = DECODER.decode(text.substring(dot + 1));
            boolean canonical = ENCODER.encodeToString(given).equals(text.substring(dot + 1));
            return canonical && MessageDigest.isEqual(given, mac(content))
                    ? Optional.of(token(DECODER.decode(content)))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private byte[] mac(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new TasksException(ALGORITHM + " is in every Java", missing);
        }
    }

    private static byte[] bytes(AdToken token) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(token.memberId());
            out.writeUTF(token.deviceId());
            out.writeUTF(token.slot());
            out.writeUTF(token.network());
            out.writeLong(token.day().toEpochDay());
            out.writeLong(token.startedAt().toEpochMilli());
            out.writeLong(token.expiresAt().toEpochMilli());
            out.writeUTF(token.sessionId());
        } catch (IOException impossible) {
            throw new TasksException("memory cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private static AdToken token(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new IOException("of another version");
            }
            return new AdToken(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    LocalDate.ofEpochDay(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readUTF());
        }
    }
}
