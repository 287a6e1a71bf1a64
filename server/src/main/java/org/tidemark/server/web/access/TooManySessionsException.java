package org.tidemark.server.web.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** From that address more sessions were opened than anybody needs; later it may again. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public final class TooManySessionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySessionsException() {
        super("an address opens too many sessions");
    }
}
