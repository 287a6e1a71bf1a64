package org.tidemark.server.people.apps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof that who brings a code is who has asked for it (RFC 7636, S256). */
final class Pkce {

    static final String METHOD = "S256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    /** Whether that can be a challenge. */
    static boolean isChallenge(String challenge) {
        return CHALLENGE.matcher(challenge).matches();
    }

    /** Whether the verifier is the one of the challenge. */
    static boolean fits(String challenge, String verifier) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(
                        challenge.getBytes(StandardCharsets.US_ASCII),
                        challenge(verifier).getBytes(StandardCharsets.US_ASCII));
    }

    /** The challenge of a verifier. */
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenText.hash(verifier));
    }
}
