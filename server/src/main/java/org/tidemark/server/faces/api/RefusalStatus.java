package org.tidemark.server.faces.api;

import org.springframework.http.HttpStatus;
import org.tidemark.engine.Refusal;

/** The HTTP status of each refusal, by its kind. */
final class RefusalStatus {

    private RefusalStatus() {}

    /** 404 for names that do not exist, 409 for what exists or is over already, else 422. */
    static HttpStatus of(Refusal refusal) {
        return switch (refusal.kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
