package org.tidemark.server.money.batches;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Rows of banks' answers that a person has to look at. */
@Component
@Order(211)
final class DoubtsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/batches/answers";
    }

    @Override
    public String word() {
        return "batches.waiting.doubts";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.bank_doubt WHERE worked_by = ''";
    }
}
