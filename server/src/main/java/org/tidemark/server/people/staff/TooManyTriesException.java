package org.tidemark.server.people.staff;

import org.springframework.security.core.AuthenticationException;

/** More tries came from one network address than are looked at. */
final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTriesException() {
        super("too many tries from one address");
    }
}
