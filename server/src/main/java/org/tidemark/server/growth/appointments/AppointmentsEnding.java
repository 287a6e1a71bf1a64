package org.tidemark.server.growth.appointments;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Appointments that end within {@value #DAYS} days: somebody has to say who follows. */
@Component
@Order(330)
final class AppointmentsEnding implements ConsoleWaiting {

    static final int DAYS = 30;

    private final Clock clock;

    AppointmentsEnding(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String page() {
        return AppointmentsController.PAGE;
    }

    @Override
    public String word() {
        return "appointments.ending.count";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.appointment WHERE state = 'RUNNING' AND until_day <= DATE '"
                + LocalDate.now(clock).plusDays(DAYS)
                + "'";
    }
}
