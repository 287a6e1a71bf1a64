package org.tidemark.server.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** What is kept of a key: a salt and SHA-256(salt, key). */
public final class KeyHash {

    private static final String PREFIX = "tmk_";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MAX_KEY_LENGTH = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] hash;

    /** As it was kept. */
    public KeyHash(byte[] salt, byte[] hash) {
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** Tells keys from one another and nothing of them. */
    int mark() {
        return Arrays.hashCode(salt);
    }

    /** An operator key that nobody has seen before. */
    static String newKey() {
        return newKey(PREFIX);
    }

    /** A key that nobody has seen before, 256 random bits behind that beginning. */
    public static String newKey(String begin) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return begin + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash of a key under a new salt. */
    public static KeyHash of(String key) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new KeyHash(salt, digest(salt, key));
    }

    /** Whether this is the key; takes as long for a wrong one as for the right one. */
    public boolean matches(String key) {
        return key.length() <= MAX_KEY_LENGTH && MessageDigest.isEqual(hash, digest(salt, key));
    }

    /** What is hashed in front of the key. */
    public byte[] salt() {
        return salt.clone();
    }

    /** The hash itself. */
    public byte[] hash() {
        return hash.clone();
    }

    private static byte[] digest(byte[] salt, String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new AccessException("this Java has no SHA-256; use a complete one", missing);
        }
    }
}
