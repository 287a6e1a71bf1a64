package org.tidemark.server.money.batches;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Lines whose money is out and not in the books, or came back and was not paid again. */
@Component
@Order(212)
final class LinesInTrouble implements ConsoleWaiting {

    /** Of a line {@code l}. */
    static final String CONDITION =
            "(l.state = 'STUCK' OR l.state = 'RETURNED' AND NOT EXISTS"
                    + " (SELECT FROM platform.bank_line a WHERE a.again_of = l.line"
                    + " AND a.state NOT IN ('FAILED', 'DROPPED')))";

    @Override
    public String page() {
        return "/console/money/batches";
    }

    @Override
    public String word() {
        return "batches.waiting.trouble";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.bank_line l WHERE " + CONDITION;
    }
}
