package org.tidemark.server.faces.programmes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.web.site.Typed;

/** What staff may have done to a programme: each a form over one command of the ledger. */
public enum ProgrammeAct {
    /** Orders hand out no points from now on. */
    PAUSE,
    /** They do again. */
    RESUME,
    /** Money from outside into the pool, as a round with a name. */
    INJECT,
    /** Money that had been left over for nobody, back into the pool. */
    ORPHAN,
    /** Points for a member that the operator pays for. */
    GRANT,
    /** Money from outside for the operator's own account, which pays for grants. */
    FUND;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The act of that name in addresses. */
    static Optional<ProgrammeAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
    }

    /** The name in addresses and texts. */
    public String code() {
        return code;
    }

    /** What its form asks, beside the reason. */
    public List<String> fields() {
        return switch (this) {
            case PAUSE, RESUME -> List.of();
            case INJECT -> List.of("amount", "round");
            case ORPHAN, FUND -> List.of("amount");
            case GRANT -> List.of("member", "contribution", "value", "basis", "batches", "every");
        };
    }

    /** Whether there is anything to do by it now. */
    public boolean fits(ProgrammeView programme) {
        return switch (this) {
            case PAUSE -> programme.hasPool() && !programme.pool().paused();
            case RESUME -> programme.hasPool() && programme.pool().paused();
            case INJECT -> programme.hasPool() && programme.pool().supplyMicro() > 0;
            case ORPHAN ->
                    programme.hasPool()
                            && programme.pool().supplyMicro() > 0
                            && programme.pool().orphanFen() > 0;
            case GRANT -> programme.hasPool();
            case FUND -> true;
        };
    }

    /** Which approval it needs. */
    ApprovalAction action() {
        return switch (this) {
            case PAUSE -> ApprovalAction.PAUSE;
            case RESUME -> ApprovalAction.RESUME;
            case INJECT -> ApprovalAction.INJECT;
            case ORPHAN -> ApprovalAction.ORPHAN;
            case GRANT -> ApprovalAction.GRANT;
            case FUND -> ApprovalAction.FUND;
        };
    }

    /**
     * The command that a form makes.
     *
     * @throws InvalidCommandException when a field cannot be read
     */
    Command command(Header head, String programme, Map<String, String> typed) {
        return switch (this) {
            case PAUSE -> new Command.Pause(head, programme);
            case RESUME -> new Command.Resume(head, programme);
            case INJECT -> new Command.Inject(head, programme, fen(typed, "amount"));
            case ORPHAN -> new Command.ReleaseOrphan(head, programme, fen(typed, "amount"));
            case FUND -> new Command.Fund(head, fen(typed, "amount"));
            case GRANT ->
                    new Command.Grant(
                            head,
                            programme,
                            typed.getOrDefault("member", ""),
                            fen(typed, "contribution"),
                            fen(typed, "value"),
                            fen(typed, "basis"),
                            orNothing(typed, "batches"),
                            orNothing(typed, "every"));
        };
    }

    /**
     * What a form is worth, in fen; 0 for what has no figure. What counts as spend raises a
     * holding's cap, so a grant is worth that where it is more than what is paid for it.
     *
     * @throws InvalidCommandException when a field cannot be read
     */
    long valueFen(Map<String, String> typed) {
        return switch (this) {
            case PAUSE, RESUME -> 0;
            case INJECT, ORPHAN, FUND -> fen(typed, "amount");
            case GRANT -> Math.max(fen(typed, "contribution"), fen(typed, "basis"));
        };
    }

    private static long fen(Map<String, String> typed, String field) {
        return Typed.fen(field, typed.getOrDefault(field, ""));
    }

    private static int orNothing(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "");
        return text.isEmpty()
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, Typed.whole(field, text)); // the rules say more
    }
}
