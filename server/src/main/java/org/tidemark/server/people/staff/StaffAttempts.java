package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/**
 * What surrounds a try at the console's sign-in: who tries, and how a refusal is told. The form
 * comes back as any refused form does, with the name that was typed.
 */
@Component
final class StaffAttempts
        implements AuthenticationDetailsSource<HttpServletRequest, Caller>,
                AuthenticationFailureHandler {

    private final HandlerExceptionResolver advice;

    StaffAttempts(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
        this.advice = advice;
    }

    @Override
    public Caller buildDetails(HttpServletRequest request) {
        return Caller.of(request);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        FormRefusedException refused =
                failure instanceof TooManyTriesException
                        ? new FormRefusedException(
                                Problems.whole("staff.login.many"),
                                HttpStatus.TOO_MANY_REQUESTS.value())
                        : new FormRefusedException(Problems.at("key", "staff.login.wrong"));
        advice.resolveException(request, response, null, refused);
    }
}
