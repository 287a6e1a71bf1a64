package org.tidemark.server.web.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found of a request that has to be signed. */
public enum SignatureVerdict {
    /** Signed by that key, whole and in time. */
    GENUINE,
    /** There is no signature. */
    MISSING,
    /** The signature's fields cannot be read, or name what is not there or not known. */
    UNREADABLE,
    /** It leaves out what has to be signed. */
    NOT_COVERED,
    /** It was not made around now. */
    NOT_TIMELY,
    /** The body is not the one whose digest was signed. */
    OTHER_BODY,
    /** It is not that key's, or what was signed has been changed. */
    FORGED;

    private static final List<String> ALWAYS = List.of("@method", "@path", "@query");
    private static final String DIGEST = "content-digest";

    /** What a signature has to cover: with a body its digest, too. */
    static List<String> wanted(boolean body) {
        List<String> names = new ArrayList<>(ALWAYS);
        if (body) {
            names.add(DIGEST);
        }
        return names;
    }

    /** What is found: of several signatures, one that is genuine is enough. */
    public static SignatureVerdict of(SignedMessage message, RequestKey key, Instant now) {
        if (message.field(MessageSignature.INPUT).isEmpty()) {
            return MISSING;
        }
        Optional<List<MessageSignature>> signatures = MessageSignature.of(message);
        if (signatures.isEmpty()) {
            return UNREADABLE;
        }
        boolean body = message.body().length > 0;
        if (body && !ContentDigest.fits(message.field(DIGEST).orElse(""), message.body())) {
            return message.field(DIGEST).isEmpty() ? NOT_COVERED : OTHER_BODY;
        }
        List<SignatureVerdict> found =
                signatures.orElseThrow().stream().map(one -> of(one, body, key, now)).toList();
        return found.contains(GENUINE) ? GENUINE : found.getFirst();
    }

    private static SignatureVerdict of(
            MessageSignature signature, boolean body, RequestKey key, Instant now) {
        if (!signature.covers(wanted(body))) {
            return NOT_COVERED;
        }
        if (!signature.isTimely(now)) {
            return NOT_TIMELY;
        }
        return signature.isBy(key) ? GENUINE : FORGED;
    }
}
