package org.tidemark.server.people.messages.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of RFC 8291, written beside the platform's own: it reads what was sent. */
final class LocalDevice {

    private final KeyPair pair;
    private final byte[] auth;

    LocalDevice(KeyPair pair, byte[] auth) {
        this.pair = pair;
        this.auth = auth.clone();
    }

    byte[] auth() {
        return auth.clone();
    }

    static LocalDevice fresh() {
        byte[] auth = new byte[16];
        new SecureRandom().nextBytes(auth);
        return new LocalDevice(PushEncryption.fresh(), auth);
    }

    /** A pair of the numbers of a standard. */
    static KeyPair pair(byte[] point, byte[] number) {
        try {
            return new KeyPair(
                    CurvePoint.read(point).orElseThrow(),
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new ECPrivateKeySpec(
                                            new BigInteger(1, number), CurvePoint.curve())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ECPublicKey point() {
        return (ECPublicKey) pair.getPublic();
    }

    String keyText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(CurvePoint.bytes(point()));
    }

    String authText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    /** What was sent; fails where it is for another device or was changed. */
    String read(byte[] sent) {
        try {
            ByteBuffer in = ByteBuffer.wrap(sent);
            byte[] salt = new byte[16];
            in.get(salt);
            int record = in.getInt();
            byte[] sender = new byte[in.get()];
            in.get(sender);
            byte[] sealed = new byte[in.remaining()];
            in.get(sealed);
            if (record < sealed.length) {
                throw new IllegalStateException("more than one record");
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(CurvePoint.read(sender).orElseThrow(), true);
            byte[] extracted = mac(auth, agreement.generateSecret());
            byte[] secret =
                    mac(
                            extracted,
                            "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                            CurvePoint.bytes(point()),
                            sender,
                            new byte[] {1});
            byte[] base = mac(salt, secret);
            byte[] key = named(base, "Content-Encoding: aes128gcm\0", 16);
            byte[] nonce = named(base, "Content-Encoding: nonce\0", 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, nonce));
            byte[] plain = cipher.doFinal(sealed);
            int end = plain.length - 1;
            while (end >= 0 && plain[end] == 0) {
                end--;
            }
            if (end < 0 || plain[end] != 2) {
                throw new IllegalStateException("no last record");
            }
            return new String(plain, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] named(byte[] base, String name, int length)
            throws GeneralSecurityException {
        return Arrays.copyOf(
                mac(base, name.getBytes(StandardCharsets.US_ASCII), new byte[] {1}), length);
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
