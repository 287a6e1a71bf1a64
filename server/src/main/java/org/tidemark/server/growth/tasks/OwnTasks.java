package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.growth.tasks.AdSessions.Beginning;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.PageNotFoundException;

/** What a member does of his tasks. */
@Component
final class OwnTasks {

    private static final String SLOT = "tasks";
    private static final Allowance BEGINNINGS = Allowance.perMinute(10);

    private final AdSessions sessions;
    private final AdNetworks networks;
    private final RateLimits limits;
    private final CommandForms forms;
    private final Clock clock;

    OwnTasks(
            AdSessions sessions,
            AdNetworks networks,
            RateLimits limits,
            CommandForms forms,
            Clock clock) {
        this.sessions = sessions;
        this.networks = networks;
        this.limits = limits;
        this.forms = forms;
        this.clock = clock;
    }

    /** A network of that name. */
    AdNetwork network(String name) {
        return networks.find(name).orElseThrow(() -> PageNotFoundException.programme(name));
    }

    /** Begins an advertisement. */
    Beginning begin(String memberId, AdNetwork network, String device) {
        return limits.tryTake("ad-session", memberId, BEGINNINGS)
                ? sessions.begin(memberId, device, SLOT, network)
                : new Beginning.Refused(AdOutcome.TOO_MANY);
    }

    /** Checks in for today; the id makes a double click one check-in. */
    void checkIn(String memberId, String programme) {
        LocalDate today = LocalDate.now(clock);
        Command.CheckIn checkIn =
                new Command.CheckIn(
                        LedgerClient.head(
                                "check-in-" + programme + "-" + memberId + "-" + today,
                                Actors.member(memberId)),
                        programme,
                        memberId,
                        today);
        forms.take(() -> checkIn);
    }
}
