package org.tidemark.server.faces.api;

/** What all of the API shares. */
final class Api {

    /** Where it begins. */
    static final String BASE = "/api/v1";

    /** The header that carries a command's id. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The header that says which sequence an answer saw. */
    static final String SEQUENCE = "Tidemark-Sequence";

    /** The header that names what was shown before an order. */
    static final String DISCLOSURE = "Tidemark-Disclosure";

    /** One JSON object a line. */
    static final String NDJSON = "application/x-ndjson";

    private Api() {}
}
