package org.tidemark.reference;

/** A command is refused with one of the codes of SPEC 5; thrown before anything has changed. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Refuses with {@code code} if {@code condition} holds. */
    static void when(boolean condition, String code) {
        if (condition) {
            throw new Refusal(code);
        }
    }
}
