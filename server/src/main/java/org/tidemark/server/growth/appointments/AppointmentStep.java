package org.tidemark.server.growth.appointments;

import java.time.LocalDate;

/** What is to be done with an appointment on a day. */
enum AppointmentStep {
    /** Nothing. */
    NONE,
    /** It begins in the ledger. */
    BEGIN,
    /** It ends, in the ledger too. */
    END,
    /** Its days went by while nothing worked: it ends and never began. */
    MISSED;

    static AppointmentStep of(AppointmentTerm term, LocalDate today) {
        boolean over = term.until().filter(today::isAfter).isPresent();
        return switch (term.state()) {
            case COMING -> today.isBefore(term.from()) ? NONE : over ? MISSED : BEGIN;
            case RUNNING -> over ? END : NONE;
            case ENDED, REFUSED -> NONE;
        };
    }
}
