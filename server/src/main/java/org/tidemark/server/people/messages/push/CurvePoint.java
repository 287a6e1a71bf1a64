package org.tidemark.server.people.messages.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** Points of the curve P-256 as they go over the wire: 65 bytes, not compressed (X9.62). */
final class CurvePoint {

    /** How many bytes a point has. */
    static final int LENGTH = 65;

    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;

    private CurvePoint() {}

    /** The curve. */
    static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no P-256", missing);
        }
    }

    /** The point of a key. */
    static byte[] bytes(ECPublicKey key) {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + NUMBER);
        return bytes;
    }

    /** The key of a point; empty where the bytes are none of the curve. */
    static Optional<ECPublicKey> read(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != UNCOMPRESSED) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + NUMBER));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + NUMBER, LENGTH));
        ECParameterSpec curve = curve();
        if (!lies(x, y, curve)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (ECPublicKey)
                            KeyFactory.getInstance("EC")
                                    .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)));
        } catch (GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    /** A key of somebody who sends points that lie elsewhere would tell him ours. */
    private static boolean lies(BigInteger x, BigInteger y, ECParameterSpec curve) {
        BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right =
                x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB());
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y).subtract(right).mod(prime).signum() == 0;
    }

    private static void put(BigInteger number, byte[] bytes, int at) {
        byte[] written = number.toByteArray();
        int from = Math.max(0, written.length - NUMBER);
        int length = written.length - from;
        System.arraycopy(written, from, bytes, at + NUMBER - length, length);
    }
}
