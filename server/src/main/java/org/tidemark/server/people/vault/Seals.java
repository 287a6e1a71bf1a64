package org.tidemark.server.people.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts personal data and makes keyed hashes by which it is found. AES-256-GCM with a random
 * nonce before each text; what is sealed for one purpose opens for no other.
 */
public final class Seals {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey hashing;

    Seals(byte[] masterKey) {
        sealing = derived(masterKey, "tidemark people seal", "AES");
        hashing = derived(masterKey, "tidemark people hash", MAC);
    }

    /**
     * Encrypts.
     *
     * @param purpose what and whose it is, {@code phone:m123}; needed again to open it
     */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new SealException("personal data cannot be encrypted", impossible);
        }
    }

    /** Encrypts a text. */
    public byte[] seal(String purpose, String plain) {
        return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decrypts.
     *
     * @throws SealException when the key, the purpose or the bytes are not what they were
     */
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new SealException(
                    "personal data does not open under this key; start with the key that it was"
                            + " kept with",
                    wrong);
        }
    }

    /** Decrypts a text; fails as {@link #open} does. */
    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    /** The keyed hash of a text; the same text has another one for another kind of thing. */
    public byte[] hash(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(hashing);
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
                                    .thenExpand(
                                            label.getBytes(StandardCharsets.UTF_8), SealKey.BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new SealException("this Java has no HKDF; use JDK 25", impossible);
        }
    }
}
