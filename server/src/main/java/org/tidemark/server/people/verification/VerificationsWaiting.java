package org.tidemark.server.people.verification;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Documents that nobody has decided on. */
@Component
@Order(310)
final class VerificationsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/people/verifications";
    }

    @Override
    public String word() {
        return "people.waiting.verifications";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.verification WHERE state = 'ASKED'";
    }
}
