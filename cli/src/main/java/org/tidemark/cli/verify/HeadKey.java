package org.tidemark.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.TextFile;
import org.tidemark.plan.WordBundle;

/** The private key (Ed25519, PKCS #8 in PEM) with which the head of a journal is signed. */
final class HeadKey {

    private static final WordBundle WORDS = WordBundle.beside(VerifyCommand.class);
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private HeadKey(PrivateKey key) {
        this.key = key;
    }

    /** The key in a file as {@code openssl genpkey -algorithm ed25519} writes it. */
    static HeadKey read(Path file) throws IOException {
        String body =
                TextFile.read(file)
                        .replace("-----BEGIN PRIVATE KEY-----", "")
                        .replace("-----END PRIVATE KEY-----", "")
                        .replaceAll("\\s", "");
        try {
            return new HeadKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadInputException(WORDS.say("verify.no-key", file), e);
        }
    }

    /** The signature of a line in UTF-8, in Base64. */
    String sign(String line) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(line.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with " + ALGORITHM, e);
        }
    }
}
