package org.tidemark.server.people.staff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.ConsoleAlarm;

/** Says on every page of the console that the operator key alone makes accounts. */
@Component
final class RecoveryAlarm implements ConsoleAlarm {

    private final StaffProperties settings;

    RecoveryAlarm(StaffProperties settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> word() {
        return settings.recovery() ? Optional.of("staff.recovery") : Optional.empty();
    }
}
