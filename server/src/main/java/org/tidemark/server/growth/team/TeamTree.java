package org.tidemark.server.growth.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * Follows who introduced whom from the ledger, a piece at a time: new members in the order of their
 * enrolment, and bindings to a store's owner that come later.
 */
@Component
final class TeamTree implements Job {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final int MEMBERS_A_READ = 2_000;

    private final LedgerClient ledger;
    private final TeamStore store;

    TeamTree(LedgerClient ledger, TeamStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /** A member and who introduced him, null for nobody. */
    record Introduced(long number, String memberId, @Nullable String sponsorId) {}

    @Override
    public String name() {
        return "team-tree";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        long whole = store.wholeSequence();
        int from = store.members();
        List<Introduced> enrolled = ledger.read(view -> enrolled(view, from));
        store.enter(enrolled);
        if (enrolled.isEmpty()) {
            store.bind(whole); // all that these bindings are about are there
        }
        return enrolled.size();
    }

    private static List<Introduced> enrolled(LedgerView view, int from) {
        List<Introduced> enrolled = new ArrayList<>();
        int to = Math.min(view.memberCount(), from + MEMBERS_A_READ);
        for (int member = from; member < to; member++) {
            int sponsor = view.member(member).sponsor();
            enrolled.add(
                    new Introduced(
                            member,
                            view.memberId(member),
                            sponsor < 0 ? null : view.memberId(sponsor)));
        }
        return enrolled;
    }
}
