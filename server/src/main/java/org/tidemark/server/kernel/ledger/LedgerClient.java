package org.tidemark.server.kernel.ledger;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.journal.service.LedgerService;

/**
 * The ledger as the platform's own code has it: a command in, its {@link LedgerAnswer} out, waited
 * for until it is durable. Safe for any number of threads; waiting is cheap on a virtual one.
 *
 * <pre>{@code
 * switch (ledger.submit(new Command.Capture(LedgerClient.head(id, Actors.job("payouts")), hold))) {
 *     case Receipt receipt -> ...
 *     case Refused refused -> ...
 * }
 * }</pre>
 *
 * <p>The same id with the same content gives the same answer again, marked as a duplicate, and
 * moves nothing: after any exception that is not about the command itself, send it once more.
 */
@Component
public final class LedgerClient {

    private final LedgerGateway gateway;

    LedgerClient(LedgerGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The head of a command that happens now: the ledger stamps the time when it is executed.
     *
     * @param id of the command, unique in the ledger
     * @param by who has it done; content, so a repetition says the same
     */
    public static Header head(String id, By by) {
        return new Header(id, LedgerService.UNSTAMPED, by);
    }

    /**
     * Has a command done.
     *
     * @throws InvalidCommandException when a field is what no ledger takes; nothing is pinned
     * @throws PlanNotClearedException when it adopts a plan that may not go live; nothing is pinned
     * @throws TooEarlyException when it is not for now; nothing is pinned
     * @throws LedgerUnavailableException when the ledger does not answer
     * @throws org.tidemark.engine.LedgerException.Capacity when its numbers cannot hold the
     *     command; nothing happened
     */
    public LedgerAnswer submit(Command command) {
        CommandRules.check(command);
        try {
            return ReceiptReader.of(Waiting.on(gateway.submit(command)));
        } catch (UnfitCommandException unfit) {
            throw invalid(unfit);
        }
    }

    /** Many commands in order, none of them waited for before the next is given. */
    public ManyCommands many() {
        return new ManyCommands(gateway);
    }

    /** A command that cannot be kept as it is, told like any that no ledger takes. */
    static InvalidCommandException invalid(UnfitCommandException unfit) {
        return new InvalidCommandException(
                "",
                String.valueOf(unfit.getMessage()),
                "",
                RefusalReason.of(ReasonKey.COMMAND_UNFIT));
    }

    /**
     * Looks at the ledger between two commands.
     *
     * @param question asked on the ledger's own thread: quick, and keeping nothing of the view
     * @throws LedgerUnavailableException when the ledger does not answer
     */
    public <T> T read(Function<LedgerView, T> question) {
        return Waiting.on(gateway.read(question)).value();
    }
}
