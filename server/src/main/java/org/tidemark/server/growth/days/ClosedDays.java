package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Which days of the ledger are closed. */
@Service
public final class ClosedDays {

    private final LedgerGateway ledger;

    ClosedDays(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** The last day that was closed, none on a fresh ledger. */
    public Optional<LocalDate> last() {
        return Waiting.on(ledger.read(view -> view.mechanisms().closedDay()))
                .value()
                .map(LocalDate::ofEpochDay);
    }

    /** Whether tasks and check-ins of that day still count. */
    public boolean isOpen(LocalDate day) {
        return last().map(day::isAfter).orElse(true);
    }
}
