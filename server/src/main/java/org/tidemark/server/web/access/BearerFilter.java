package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets in who shows a key of the operator's or of a program's. */
final class BearerFilter extends HeaderFilter {

    private final OperatorKey operator;
    private final ProgramKeys programs;

    BearerFilter(OperatorKey operator, ProgramKeys programs) {
        this.operator = operator;
        this.programs = programs;
    }

    @Override
    void letIn(String secret, HttpServletRequest request) {
        who(secret).map(SecurityContextImpl::new).ifPresent(SecurityContextHolder::setContext);
    }

    private Optional<SignedIn> who(String key) {
        return operator.admits(key)
                ? Optional.of(SignedIn.staff(operator.holder()))
                : programs.find(key).map(SignedIn::program);
    }
}
