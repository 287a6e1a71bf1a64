package org.tidemark.server.kernel.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.PlanNotClearedException;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;

/** Takes what staff wants done, and has it done when enough of them want it. */
@Service
public class Approvals {

    /** The note of a plan that may not go live: it is not tried again. */
    private static final String NOT_CLEARED = "not-cleared";

    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    private final ApprovalStore store;
    private final LedgerClient ledger;
    private final ObjectProvider<ApprovedAct> acts;
    private final ObjectProvider<Objection> objections;

    Approvals(
            ApprovalStore store,
            LedgerClient ledger,
            ObjectProvider<ApprovedAct> acts,
            ObjectProvider<Objection> objections) {
        this.store = store;
        this.ledger = ledger;
        this.acts = acts;
        this.objections = objections;
    }

    /**
     * Takes a proposal; the same again is the same. It is done at once where it fits into what may
     * be done alone.
     *
     * @throws InvalidCommandException when a field is what no ledger takes; nothing is kept
     */
    public ApprovalAnswer propose(Proposal proposal) {
        if (!Actors.isPerson(proposal.by())) {
            return new ApprovalAnswer.Not(ApprovalAnswer.Why.NO_PERSON);
        }
        if (proposal.reason().isBlank() && asksSomebody(proposal)) {
            return new ApprovalAnswer.Not(ApprovalAnswer.Why.NO_REASON);
        }
        store.enter(proposal);
        return standing(proposal.wanted().id());
    }

    /** Whether a second person would be asked, whom nobody has told why. */
    private boolean asksSomebody(Proposal proposal) {
        return store.find(proposal.wanted().id()).isEmpty()
                && !store.room(proposal.action(), proposal.by(), proposal.subject())
                        .fits(proposal.valueFen());
    }

    /**
     * A second person agrees, and it is done.
     *
     * @param onHisDevice whether it comes from a device of the one who proposed it
     */
    public ApprovalAnswer agree(String id, String staff, boolean onHisDevice) {
        Optional<Approval> found = store.find(id);
        Optional<ApprovalAnswer.Why> not =
                mayNot(found, staff, onHisDevice).or(() -> found.flatMap(this::objection));
        if (not.isPresent()) {
            return new ApprovalAnswer.Not(not.get());
        }
        return store.decide(id, ApprovalState.AGREED, staff, "")
                ? standing(id)
                : new ApprovalAnswer.Not(ApprovalAnswer.Why.DECIDED);
    }

    private Optional<ApprovalAnswer.Why> objection(Approval found) {
        return objections.stream().flatMap(one -> one.to(found).stream()).findFirst();
    }

    /** Why somebody may not agree to it; empty where he may. */
    static Optional<ApprovalAnswer.Why> mayNot(
            Optional<Approval> found, String staff, boolean onHisDevice) {
        if (!Actors.isPerson(staff)) {
            return Optional.of(ApprovalAnswer.Why.NO_PERSON);
        }
        if (found.isEmpty() || found.get().state() != ApprovalState.WAITING) {
            return Optional.of(ApprovalAnswer.Why.DECIDED);
        }
        return found.get().proposedBy().equals(staff) || onHisDevice
                ? Optional.of(ApprovalAnswer.Why.SAME_PERSON)
                : Optional.empty();
    }

    /**
     * Says no; whoever proposed it takes it back.
     *
     * @return whether it waited until now
     */
    public boolean decline(String id, String staff, String note) {
        return store.find(id)
                .map(found ->
                        store.decide(
                                id,
                                found.proposedBy().equals(staff)
                                        ? ApprovalState.CANCELLED
                                        : ApprovalState.DECLINED,
                                staff,
                                note))
                .orElse(false);
    }

    /**
     * What whoever has agreed is shown of it once, sealed; empty where nothing is, or it is not
     * done.
     */
    public Optional<byte[]> forTheSecond(String id) {
        return store.find(id)
                .filter(found -> found.state() == ApprovalState.DONE)
                .flatMap(found ->
                        found.wanted()
                                .filter(Wanted.OfPlatform.class::isInstance)
                                .map(Wanted.OfPlatform.class::cast)
                                .flatMap(ours -> act(found).forTheSecond(ours)));
    }

    /** Takes back all that somebody has proposed and nobody has decided; how many. */
    public int takeBackAllOf(String staff) {
        return store.takeBackAllOf(staff);
    }

    /** What whoever decides reads beside the particulars of something that waits, by name. */
    public Map<String, String> opened(Approval waiting) {
        return waiting.wanted().orElse(null) instanceof Wanted.OfPlatform ours
                ? act(waiting).opened(ours)
                : Map.of();
    }

    private ApprovedAct act(Approval found) {
        return acts.stream()
                .filter(one -> one.action() == found.action())
                .findFirst()
                .orElseThrow();
    }

    /** One of them. */
    public Optional<Approval> find(String id) {
        return store.find(id);
    }

    /** All that wait for a second person, the oldest first. */
    public List<Approval> waiting() {
        return store.waiting();
    }

    /**
     * The newest that fit, newest first.
     *
     * @param before proposed before that one; empty for the newest of all
     */
    public List<Approval> find(ApprovalSearch wanted, String before, int limit) {
        return store.find(wanted, before, limit);
    }

    /** The newest that do not wait. */
    public List<Approval> decided(Set<ApprovalAction> actions, int limit) {
        return store.decided(actions, limit);
    }

    /** What somebody may still do alone today for somebody; nothing with the operator key. */
    public Room room(ApprovalAction action, String staff, String subject) {
        return Actors.isPerson(staff) ? store.room(action, staff, subject) : Room.NONE;
    }

    /** Ends what waited too long and does what was agreed and left; how many. */
    int finish() {
        List<String> left = store.agreed(BATCH);
        for (String id : left) {
            standing(id);
        }
        return store.expire();
    }

    private ApprovalAnswer standing(String id) {
        Approval found = store.find(id).orElseThrow();
        return switch (found.state()) {
            case WAITING ->
                    new ApprovalAnswer.Waits(
                            store.room(found.action(), found.proposedBy(), found.subject()));
            case AGREED, DONE -> carriedOut(found);
            case REFUSED ->
                    found.note().equals(NOT_CLEARED)
                            ? new ApprovalAnswer.Not(ApprovalAnswer.Why.NOT_CLEARED)
                            : carriedOut(found);
            case DECLINED, CANCELLED, EXPIRED -> new ApprovalAnswer.Not(ApprovalAnswer.Why.DECIDED);
        };
    }

    private ApprovalAnswer carriedOut(Approval found) {
        return switch (found.wanted().orElseThrow()) {
            case Wanted.OfLedger ledgers -> sent(found, ledgers.command());
            case Wanted.OfPlatform ours -> acted(found, ours);
        };
    }

    private ApprovalAnswer acted(Approval found, Wanted.OfPlatform what) {
        Optional<String> why = store.carryOut(found.id(), () -> act(found).carryOut(what, found));
        return why.isEmpty()
                ? new ApprovalAnswer.Done(Optional.empty())
                : new ApprovalAnswer.Overtaken(why.get());
    }

    /** The ledger does a command of one id once and answers the same ever after. */
    private ApprovalAnswer sent(Approval found, Command command) {
        By by = Actors.agreed(found.proposedBy(), found.decidedBy(), found.reason());
        try {
            LedgerAnswer answer = ledger.submit(command.with(LedgerClient.head(found.id(), by)));
            return switch (answer) {
                case Receipt receipt -> {
                    store.carriedOut(found.id(), ApprovalState.DONE, "");
                    yield new ApprovalAnswer.Done(Optional.of(receipt));
                }
                case Refused refused -> {
                    store.carriedOut(
                            found.id(), ApprovalState.REFUSED, refused.why().refusal().code());
                    yield new ApprovalAnswer.NotTaken(refused);
                }
            };
        } catch (PlanNotClearedException held) {
            store.carriedOut(found.id(), ApprovalState.REFUSED, NOT_CLEARED);
            return new ApprovalAnswer.Not(ApprovalAnswer.Why.NOT_CLEARED);
        } catch (InvalidCommandException invalid) {
            store.carriedOut(found.id(), ApprovalState.REFUSED, "malformed");
            throw invalid;
        } catch (LedgerUnavailableException away) {
            LOG.warn("{} follows: {}", found.id(), away.getMessage());
            return new ApprovalAnswer.Follows();
        }
    }
}
