package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** Which days of the ledger are closed. */
@Service
public final class ClosedDays {

    private final LedgerClient ledger;

    ClosedDays(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /** The last day that was closed, none on a fresh ledger. */
    public Optional<LocalDate> last() {
        return ledger.read(view -> view.mechanisms().closedDay()).map(LocalDate::ofEpochDay);
    }

    /** Whether tasks and check-ins of that day still count. */
    public boolean isOpen(LocalDate day) {
        return last().map(day::isAfter).orElse(true);
    }
}
