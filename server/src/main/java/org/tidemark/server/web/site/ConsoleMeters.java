package org.tidemark.server.web.site;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;

/** How many wait in each list of the console, counted when somebody asks for the measurements. */
@Component
final class ConsoleMeters {

    /** Whoever sees all of them and has proposed none of it. */
    private static final SignedInStaff ANYBODY = new SignedInStaff("", Set.of(StaffRole.OWNER), 0);

    ConsoleMeters(MeterRegistry registry, ObjectProvider<ConsoleWaiting> lists, ConsoleDesk desk) {
        lists.orderedStream()
                .forEach(list ->
                        Gauge.builder(
                                        "tidemark.console.waiting",
                                        list,
                                        one -> desk.count(one, ANYBODY))
                                .description("What waits for staff, at most " + ConsoleWaiting.MOST)
                                .tag("list", list.word())
                                .register(registry));
    }
}
