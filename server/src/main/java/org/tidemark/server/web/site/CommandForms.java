package org.tidemark.server.web.site;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.commands.BadRequestException;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.web.text.Wording;

/** Gives what a form says to the ledger, through the door that the API uses. */
@Component
public final class CommandForms {

    private final CommandDoor door;

    CommandForms(CommandDoor door) {
        this.door = door;
    }

    /** An id for the command of a new form. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** What came of a form: a reply of a command that took effect, or a problem. */
    public sealed interface Result {

        /** The command took effect, now or when the form was sent before. */
        record Done(Reply reply) implements Result {}

        /** It did not. */
        record Failed(FormProblem problem) implements Result {}
    }

    /** Sends the fields as a command of that type. */
    public Result send(
            String type,
            Class<? extends Command> kind,
            String id,
            Map<String, ?> fields,
            Wording wording) {
        try {
            Reply reply = door.take(type, kind, id, fields).await();
            return reply.outcome() instanceof Outcome.Rejected rejected
                    ? new Result.Failed(FormProblem.refused(rejected, wording))
                    : new Result.Done(reply);
        } catch (BadRequestException bad) {
            return new Result.Failed(FormProblem.malformed(bad, wording));
        }
    }
}
