package org.tidemark.server.people.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One key to personal data, and what it does: AES-256-GCM with a random nonce, HMAC-SHA256 for
 * keyed hashes; each from a key of its own, derived by HKDF.
 *
 * <pre>
 *   sealed:  "TMS1" | id of the key (4) | nonce (12) | encrypted | tag (16)
 *   before keys had ids:                  nonce (12) | encrypted | tag (16)
 * </pre>
 */
final class PeopleKey {

    /** How long a key is. */
    static final int BYTES = 32;

    /** Of each sealed text, where its key has an id. */
    static final int HEAD_BYTES = 8;

    private static final byte[] FORM = "TMS1".getBytes(StandardCharsets.US_ASCII);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey hashing;
    private final byte[] checkValue;
    private final byte[] head;

    PeopleKey(byte[] master) {
        sealing = derived(master, "tidemark people seal", "AES");
        hashing = derived(master, "tidemark people hash", MAC);
        SecretKey checking = derived(master, "tidemark people check", MAC);
        checkValue = mac(checking, "check value", "");
        head = Arrays.copyOf(FORM, HEAD_BYTES);
        System.arraycopy(mac(checking, "id", ""), 0, head, FORM.length, HEAD_BYTES - FORM.length);
    }

    /** Bytes for a new one. */
    static byte[] random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** What it is called; says nothing about it. */
    String id() {
        return idIn(head);
    }

    /** By which it is known again; says nothing about it. */
    byte[] checkValue() {
        return checkValue.clone();
    }

    /** Whether that is its check value. */
    boolean checks(byte[] value) {
        return MessageDigest.isEqual(checkValue, value);
    }

    /** What all begins with that it seals. */
    byte[] head() {
        return head.clone();
    }

    /** The id of the key in the head of a sealed text. */
    static String idIn(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, FORM.length, HEAD_BYTES);
    }

    /** Whether a sealed text may begin with the id of its key; one without it may look so too. */
    static boolean hasHead(byte[] sealed) {
        return sealed.length >= HEAD_BYTES
                && Arrays.equals(sealed, 0, FORM.length, FORM, 0, FORM.length);
    }

    /** Whether it has sealed that: by its head. */
    boolean hasSealed(byte[] sealed) {
        return sealed.length >= HEAD_BYTES
                && Arrays.equals(sealed, 0, HEAD_BYTES, head, 0, HEAD_BYTES);
    }

    byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            byte[] whole = Arrays.copyOf(head, HEAD_BYTES + NONCE_BYTES + sealed.length);
            System.arraycopy(nonce, 0, whole, HEAD_BYTES, NONCE_BYTES);
            System.arraycopy(sealed, 0, whole, HEAD_BYTES + NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new SealException("personal data cannot be encrypted", impossible);
        }
    }

    /** What was sealed; empty where it was not by this key, for this purpose, or was changed. */
    Optional<byte[]> open(String purpose, byte[] sealed) {
        return hasSealed(sealed)
                ? opened(purpose, sealed, HEAD_BYTES).or(() -> opened(purpose, sealed, 0))
                : opened(purpose, sealed, 0);
    }

    private Optional<byte[]> opened(String purpose, byte[] sealed, int from) {
        if (sealed.length < from + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE_BYTES);
        int begin = from + NONCE_BYTES;
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                            .doFinal(sealed, begin, sealed.length - begin));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    byte[] hash(String kind, String text) {
        return mac(hashing, kind, text);
    }

    /** Its id, never itself. */
    @Override
    public String toString() {
        return id();
    }

    private static byte[] mac(SecretKey key, String kind, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new SealException("this Java has no HMAC; use a complete one", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey derived(byte[] master, String label, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new SealException("this Java has no HKDF; use JDK 25", impossible);
        }
    }
}
