package org.tidemark.server.web.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signs as a client does, by the guide and nothing of the platform's own. */
public final class TestSigner {

    private final KeyPair pair = pair("Ed25519");

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] rsa() {
        return pair("RSA").getPublic().getEncoded();
    }

    /** Its public key as it is pasted. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + text() + "\n-----END PUBLIC KEY-----\n";
    }

    private String text() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    RequestKey key() {
        return new RequestKey(text());
    }

    static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The fields that a signed request has. */
    public Map<String, String> fields(
            String method, String path, String query, String body, long created) {
        Map<String, String> fields = new HashMap<>();
        String covered = "(\"@method\" \"@path\" \"@query\"";
        String base = "\"@method\": " + method + "\n\"@path\": " + path + "\n\"@query\": ?" + query;
        if (!body.isEmpty()) {
            String digest = digest(body.getBytes(StandardCharsets.UTF_8));
            fields.put("Content-Digest", digest);
            covered += " \"content-digest\"";
            base += "\n\"content-digest\": " + digest;
        }
        String parameters = covered + ");created=" + created + ";alg=\"ed25519\"";
        fields.put("Signature-Input", "sig=" + parameters);
        fields.put("Signature", "sig=:" + sign(base + "\n\"@signature-params\": " + parameters));
        return fields;
    }

    private String sign(String base) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(base.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign()) + ":";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SignedMessage signed(String method, String path, String query, String body, long created) {
        Map<String, List<String>> fields = new HashMap<>();
        fields(method, path, query, body, created)
                .forEach((name, value) -> fields.put(name, List.of(value)));
        return new SignedMessage(
                method, "a", path, query, fields, body.getBytes(StandardCharsets.UTF_8));
    }
}
