package org.tidemark.server.faces.api;

import org.springframework.http.HttpStatus;
import org.tidemark.engine.Outcome;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.TooEarlyException;
import org.tidemark.server.web.signatures.SignatureVerdict;
import org.tidemark.server.web.text.Wording;

/**
 * A problem detail (RFC 9457) with the code of SPEC section 5.
 *
 * @param code the refusal's code, that of a door's bound of time, or {@code malformed}, {@code
 *     not-cleared}, {@code not-found}, {@code scope-wanted}, {@code signature-wanted}, {@code
 *     behind}, {@code busy}, {@code recovering}, {@code clock-in-doubt}, {@code stopped}
 * @param field the key at fault, empty for none
 * @param found what was found there, empty where the detail says it all
 * @param fix what to do about it, empty where the detail says it all
 */
record Problem(
        HttpStatus status,
        String code,
        String title,
        String detail,
        String field,
        String found,
        String fix) {

    private static final String MALFORMED = "malformed";
    private static final String NOT_CLEARED = "not-cleared";
    private static final String SCOPE_WANTED = "scope-wanted";
    private static final String SIGNATURE_WANTED = "signature-wanted";
    private static final String NONE = "";

    private Problem(HttpStatus status, String code, String title, String detail) {
        this(status, code, title, detail, NONE, NONE, NONE);
    }

    /** The address that names this kind of problem. */
    String type() {
        return "urn:tidemark:problem:" + code;
    }

    static Problem refused(Outcome.Rejected rejected, Wording wording) {
        String code = rejected.refusal().code();
        return new Problem(
                RefusalStatus.of(rejected.refusal()),
                code,
                wording.say("refusal." + code),
                wording.explain(rejected.reason()));
    }

    static Problem malformed(BadRequestException bad, Wording wording) {
        boolean malformed = bad.reason() == BadRequestException.Reason.MALFORMED;
        String code = malformed ? MALFORMED : NOT_CLEARED;
        return new Problem(
                malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
                code,
                wording.say("problem." + code),
                malformedDetail(bad, wording),
                bad.field(),
                bad.found(),
                bad.fix());
    }

    /** All of it; what was found and the fix are English, so only others need the sentence. */
    private static String malformedDetail(BadRequestException bad, Wording wording) {
        String all = String.valueOf(bad.getMessage());
        return wording.language() == Language.EN
                ? all
                : bad.why().map(why -> bad.place() + wording.explain(why)).orElse(all);
    }

    /** A client asked for what its scopes do not open. */
    static Problem scope(ScopeWantedException wanted, Wording wording) {
        return new Problem(
                HttpStatus.FORBIDDEN,
                SCOPE_WANTED,
                wording.say("problem.scope-wanted"),
                wanted.scope().isEmpty()
                        ? wording.say("problem.scope-wanted.detail")
                        : wording.say("problem.scope-wanted.needs", wanted.scope()),
                NONE,
                wanted.scope(),
                NONE);
    }

    /** A client that signs its requests sent one without a genuine signature. */
    static Problem signature(SignatureVerdict verdict, Wording wording) {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                SIGNATURE_WANTED,
                wording.say("problem.signature-wanted"),
                wording.say("problem.signature-wanted." + verdict));
    }

    /** The read model has not come as far as somebody wants to see. */
    static Problem behind(Wording wording) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "behind",
                wording.say("problem.behind"),
                wording.say("problem.behind.detail"));
    }

    static Problem early(TooEarlyException early, Wording wording) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                early.code(),
                wording.say("refusal." + early.code()),
                wording.explain(early.reason()));
    }

    static Problem unavailable(LedgerUnavailableException away, Wording wording) {
        String code =
                switch (away.reason()) {
                    case BUSY -> "busy";
                    case RECOVERING -> "recovering";
                    case CLOCK_IN_DOUBT -> "clock-in-doubt";
                    case STOPPED -> "stopped";
                };
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                code,
                wording.say("problem." + code),
                wording.say("problem." + code + ".detail"));
    }

    static Problem full(Wording wording) {
        String code = "beyond-capacity";
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code,
                wording.say("problem." + code),
                wording.say("problem." + code + ".detail"));
    }

    /** A request that no handler of the API takes, for its path, its method or its form. */
    static Problem ofRequest(HttpStatus status, Wording wording) {
        String code =
                switch (status) {
                    case UNAUTHORIZED -> "key-wanted";
                    case FORBIDDEN -> SCOPE_WANTED;
                    case NOT_FOUND -> "no-such-path";
                    case METHOD_NOT_ALLOWED -> "method-not-allowed";
                    case NOT_ACCEPTABLE -> "not-acceptable";
                    case CONTENT_TOO_LARGE -> "too-large";
                    case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
                    case TOO_MANY_REQUESTS -> "too-many-requests";
                    default -> status.is5xxServerError() ? "failed" : "unreadable";
                };
        return new Problem(
                status,
                code,
                wording.say("problem." + code),
                wording.say("problem." + code + ".detail"));
    }

    static Problem notFound(String what, String name, Wording wording) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                what,
                wording.say("refusal." + what),
                wording.say("problem.nothing-by-that-name", name));
    }
}
