package org.tidemark.server.web.signatures;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public key that a client signs its requests with.
 *
 * @param text SubjectPublicKeyInfo of Ed25519 (RFC 8410) in base64, on one line
 */
public record RequestKey(String text) implements Serializable {

    /** The longest text that is looked at, in characters. */
    public static final int LONGEST = 400;

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern FRAME = Pattern.compile("-----(BEGIN|END) PUBLIC KEY-----");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * A key as somebody pasted it: the PEM of a public key, or what stands in it.
     *
     * @return empty where it is no public key of Ed25519
     */
    public static Optional<RequestKey> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = SPACE.matcher(FRAME.matcher(typed).replaceAll("")).replaceAll("");
        try {
            PublicKey key = decoded(bare);
            String own = Base64.getEncoder().encodeToString(key.getEncoded());
            return Optional.of(new RequestKey(own));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static PublicKey decoded(String bare) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(bare);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    }

    /** Whether that is this key's signature over those bytes. */
    boolean hasSigned(byte[] bytes, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(decoded(text));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }
}
