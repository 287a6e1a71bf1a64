package org.tidemark.server.faces.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.server.kernel.ledger.PlanNotClearedException;

/** What was sent is not taken as a command: nothing happened and nothing is pinned. */
final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is not taken. */
    enum Reason {
        /** It is no command. */
        MALFORMED,
        /** It adopts a plan that may not go live. */
        NOT_CLEARED
    }

    private final Reason reason;
    private final String field;
    private final String found;
    private final String fix;
    private final transient @Nullable RefusalReason why;

    /**
     * Something wrong.
     *
     * @param field the key at fault, empty where it is the request as a whole
     * @param found what was found there
     * @param fix what to do about it
     */
    public BadRequestException(String field, String found, String fix) {
        this(Reason.MALFORMED, field, found, fix);
    }

    private BadRequestException(Reason reason, String field, String found, String fix) {
        super((field.isEmpty() ? "" : field + ": ") + found + "; " + fix);
        this.reason = reason;
        this.field = field;
        this.found = found;
        this.fix = fix;
        this.why = null;
    }

    /** A plan that may not go live. */
    BadRequestException(PlanNotClearedException notCleared) {
        this(Reason.NOT_CLEARED, "plan", String.valueOf(notCleared.getMessage()), notCleared.fix());
    }

    /** A command that no journal can keep exactly. */
    public BadRequestException(UnfitCommandException unfit) {
        super(unfit.getMessage(), unfit);
        this.reason = Reason.MALFORMED;
        this.field = "";
        this.found = String.valueOf(unfit.getMessage());
        this.fix = "";
        this.why = RefusalReason.of(ReasonKey.COMMAND_UNFIT);
    }

    /** Input that is no command. */
    public BadRequestException(MalformedCommandException malformed) {
        super(malformed.getMessage(), malformed);
        this.reason = Reason.MALFORMED;
        this.field = malformed.where();
        this.found = malformed.found();
        this.fix = malformed.fix();
        this.why = malformed.reason();
    }

    /** Both of them in no language; empty for what was not even read as a command. */
    public Optional<RefusalReason> why() {
        return Optional.ofNullable(why);
    }

    /** The key at fault in front of a sentence, {@code "lines[0].amount: "}; empty for none. */
    String place() {
        return field.isEmpty() ? "" : field + ": ";
    }

    /** Why it is not taken. */
    public Reason reason() {
        return reason;
    }

    /** The key at fault, {@code lines[0].amount}; empty where it is the request as a whole. */
    public String field() {
        return field;
    }

    /** What was found there; all that is known where the fix is empty. */
    public String found() {
        return found;
    }

    /** What to do about it; empty where what was found says it. */
    public String fix() {
        return fix;
    }
}
