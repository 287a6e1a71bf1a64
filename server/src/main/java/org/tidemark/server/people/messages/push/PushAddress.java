package org.tidemark.server.people.messages.push;

import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import org.tidemark.server.kernel.outward.OutwardUrl;

/**
 * How a device is reached: what its browser said when its owner agreed.
 *
 * @param endpoint where its maker takes messages for it
 * @param key its point, in base64 for addresses
 * @param auth a secret of 16 bytes, in the same
 */
record PushAddress(String endpoint, String key, String auth) {

    private static final int AUTH = 16;

    /**
     * As a browser sent it.
     *
     * @param anywhere as of webhooks
     * @return empty where nothing can be sent there
     */
    static Optional<PushAddress> read(String endpoint, String key, String auth, boolean anywhere) {
        boolean fits =
                OutwardUrl.read(endpoint, anywhere)
                                .filter(url -> anywhere || !url.isClosed())
                                .isPresent()
                        && bytes(key).flatMap(CurvePoint::read).isPresent()
                        && bytes(auth).filter(secret -> secret.length == AUTH).isPresent();
        return fits ? Optional.of(new PushAddress(endpoint, key, auth)) : Optional.empty();
    }

    ECPublicKey point() {
        return bytes(key).flatMap(CurvePoint::read).orElseThrow();
    }

    byte[] secret() {
        return bytes(auth).orElseThrow();
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Neither where nor with what. */
    @Override
    public String toString() {
        return "a device";
    }
}
