package org.tidemark.server.growth.appointments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StandingView;

/** Carries the steps out: first the ledger, under an id that follows from the row, then the row. */
@Component
class AppointmentSteps {

    private final AppointmentStore store;
    private final LedgerClient ledger;
    private final LedgerReads reads;
    private final Members members;

    AppointmentSteps(
            AppointmentStore store, LedgerClient ledger, LedgerReads reads, Members members) {
        this.store = store;
        this.ledger = ledger;
        this.reads = reads;
        this.members = members;
    }

    /** Who has a seat in the ledger now; empty for nobody, or a level that he has not. */
    String holder(AppointmentTerm term) {
        return switch (term.kind()) {
            case AGENT ->
                    reads.agents().value().stream()
                            .filter(agent -> agent.region().equals(term.seat()))
                            .map(agent -> agent.member())
                            .findFirst()
                            .orElse("");
            case LEADER -> level(term).equals(term.level()) ? term.member() : "";
        };
    }

    private String level(AppointmentTerm term) {
        return members.find(term.member()).value().stream()
                .flatMap(member -> member.standings().stream())
                .filter(standing -> standing.programme().equals(term.programme()))
                .flatMap(standing -> standing.team().stream())
                .map(StandingView.Team::level)
                .findFirst()
                .orElse("");
    }

    /**
     * Begins one in the ledger.
     *
     * @return the key of why the ledger does not take it; empty when it runs
     */
    Optional<String> begin(AppointmentTerm term) {
        By by = Actors.agreed(term.appointedBy(), term.agreedBy(), term.reason());
        LedgerAnswer answer =
                ledger.submit(
                        command(
                                term,
                                LedgerClient.head(term.id(), by),
                                term.member(),
                                term.level()));
        if (answer instanceof Refused refused) {
            store.ended(term.id(), AppointmentState.REFUSED);
            return Optional.of("refusal." + refused.why().refusal().code());
        }
        store.begun(term, term.replaces());
        return Optional.empty();
    }

    /** Ends one, in the ledger only while it still has the seat. */
    void end(AppointmentTerm term) {
        if (holder(term).equals(term.member())) {
            By by =
                    term.endedBy().isEmpty()
                            ? Actors.job(AppointmentJob.NAME)
                            : Actors.agreed(term.endedBy(), term.endAgreedBy(), term.endReason());
            ledger.submit(
                    command(
                            term,
                            LedgerClient.head(term.id() + "-end", by),
                            Command.NONE,
                            Command.NONE));
        }
        store.ended(term.id(), AppointmentState.ENDED);
    }

    private static Command command(AppointmentTerm term, Header head, String agent, String level) {
        return switch (term.kind()) {
            case AGENT -> new Command.AppointAgent(head, agent, term.seat());
            case LEADER -> new Command.AppointLeader(head, term.programme(), term.member(), level);
        };
    }
}
