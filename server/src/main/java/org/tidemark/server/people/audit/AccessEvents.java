package org.tidemark.server.people.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffDirectory;

/** Who of the staff came in, tried to, went, or was where he may not be. */
@Component
final class AccessEvents {

    private static final String SIGN_IN = "staff.sign-in";

    private final Audit audit;
    private final StaffDirectory directory;

    AccessEvents(Audit audit, StaffDirectory directory) {
        this.audit = audit;
        this.directory = directory;
    }

    @EventListener
    void cameIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff staff) {
            audit.note(staff.name(), SIGN_IN, staff.name(), "");
        }
    }

    /** Of names that there are: anything else may be a password in the wrong field. */
    @EventListener
    void triedTo(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        if (directory.knows(name)) {
            audit.note(name, SIGN_IN, name, "", AuditOutcome.REFUSED);
        }
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff staff) {
            audit.note(staff.name(), "staff.sign-out", staff.name(), "");
        }
    }

    @EventListener
    void mayNot(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who != null
                && who.getPrincipal() instanceof SignedInStaff staff
                && event.getObject() instanceof HttpServletRequest request) {
            audit.note(
                    staff.name(),
                    "staff.no-access",
                    request.getRequestURI(),
                    request.getMethod(),
                    AuditOutcome.FORBIDDEN);
        }
    }
}
