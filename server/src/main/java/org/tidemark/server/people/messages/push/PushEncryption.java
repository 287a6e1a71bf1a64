package org.tidemark.server.people.messages.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one device (RFC 8291), in one record of {@code aes128gcm} (RFC 8188). */
final class PushEncryption {

    /** The most bytes that are taken: every service takes a body of 4096. */
    static final int MOST = 3_800;

    private static final int SALT = 16;
    private static final int RECORD = 4_096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SECRET = 32;
    private static final int TAG_BITS = 128;
    private static final byte LAST = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    /** Encrypts, with a key and a salt of this message alone. */
    static byte[] encrypt(byte[] plain, ECPublicKey device, byte[] auth) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(plain, device, auth, fresh(), salt);
    }

    /** Encrypts with that key of the sender and that salt. */
    static byte[] encrypt(byte[] plain, ECPublicKey device, byte[] auth, KeyPair own, byte[] salt) {
        if (plain.length > MOST) {
            throw new IllegalArgumentException("a message of " + plain.length + " bytes");
        }
        try {
            byte[] sender = CurvePoint.bytes((ECPublicKey) own.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(device, true);
            byte[] secret =
                    derived(
                            agreement.generateSecret(),
                            auth,
                            joined(text("WebPush: info\0"), CurvePoint.bytes(device), sender),
                            SECRET);
            byte[] key = derived(secret, salt, text("Content-Encoding: aes128gcm\0"), KEY);
            byte[] nonce = derived(secret, salt, text("Content-Encoding: nonce\0"), NONCE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            byte[] record = Arrays.copyOf(plain, plain.length + 1);
            record[plain.length] = LAST;
            return joined(
                    salt,
                    ByteBuffer.allocate(Integer.BYTES).putInt(RECORD).array(),
                    new byte[] {(byte) sender.length},
                    sender,
                    cipher.doFinal(record));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot encrypt for a browser", missing);
        }
    }

    /** A key of the curve that nobody has seen. */
    static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no P-256", missing);
        }
    }

    private static byte[] derived(byte[] secret, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .addSalt(salt)
                                .thenExpand(info, length));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
