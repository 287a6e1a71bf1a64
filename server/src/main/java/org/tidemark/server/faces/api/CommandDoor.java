package org.tidemark.server.faces.api;

import org.springframework.stereotype.Service;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.CommandJson.Envelope;
import org.tidemark.commands.CommandKeys;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.PlanNotClearedException;

/** Reads commands and gives them to the ledger. Safe for any number of threads. */
@Service
final class CommandDoor {

    /** Stands for a time that the sender did not give; no text reads as it. */
    private static final Timestamp NOT_GIVEN = new Timestamp(Long.MIN_VALUE + 1, 0);

    private static final String ORDER = CommandKeys.type(Command.Order.class);

    private final LedgerGateway ledger;

    CommandDoor(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes a command in JSON.
     *
     * @param kind what the path says the command is
     * @param idempotencyKey the command's id where the body has none; empty for nothing said
     * @throws BadRequestException when the body is no such command, or a plan that may not go live
     * @throws ScopeWantedException when the caller's scopes do not open it
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException when the ledger does not
     *     say whether it knows such a plan's adoption already
     */
    Submitted take(Class<? extends Command> kind, String idempotencyKey, byte[] body) {
        Command command = read(kind, idempotencyKey, body);
        if (!idempotencyKey.isEmpty() && !command.id().equals(idempotencyKey)) {
            throw new BadRequestException(
                    "id",
                    "the body's id and the header Idempotency-Key differ",
                    "send one of the two");
        }
        return submit(command);
    }

    /**
     * Reads a command without taking it.
     *
     * @param id of the command where the body has none
     * @throws BadRequestException when the body is no such command
     */
    <C extends Command> C read(Class<C> kind, String id, byte[] body) {
        String type = CommandKeys.type(kind);
        Command command = read(body, 0, body.length, type, id);
        if (!kind.isInstance(command)) {
            throw new BadRequestException(
                    "type",
                    "the body says it is another command than the path takes",
                    "send \"" + type + "\" or leave the key out");
        }
        return kind.cast(command);
    }

    /**
     * Takes one line of a stream, an order unless it says otherwise.
     *
     * @throws BadRequestException when the line is no command, or a plan that may not go live
     * @throws ScopeWantedException when the caller's scopes do not open it
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException when the ledger does not
     *     say whether it knows such a plan's adoption already
     */
    Submitted takeLine(byte[] buffer, int offset, int length) {
        return submit(read(buffer, offset, length, ORDER, Command.NONE));
    }

    private Submitted submit(Command command) {
        Command given = ApiCaller.now().given(command);
        try {
            return new Submitted(given.id(), ledger.submit(given));
        } catch (PlanNotClearedException notCleared) {
            throw new BadRequestException(notCleared);
        }
    }

    private static Command read(byte[] bytes, int offset, int length, String type, String id) {
        try {
            Command command =
                    CommandJson.parse(bytes, offset, length, new Envelope(type, id, NOT_GIVEN));
            return command.at().equals(NOT_GIVEN) ? command.at(LedgerService.UNSTAMPED) : command;
        } catch (MalformedCommandException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
