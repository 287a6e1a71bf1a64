package org.tidemark.server.faces.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tidemark.commands.CommandJson;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.web.text.Texts;

/** Takes one command and answers it over HTTP. */
@Component
final class CommandAnswers {

    private final CommandDoor door;
    private final Texts texts;

    CommandAnswers(CommandDoor door, Texts texts) {
        this.door = door;
        this.texts = texts;
    }

    /**
     * The body, or one byte more than a command may have: then the reader of commands says so, and
     * nobody fills the memory.
     */
    static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(CommandJson.MAX_BYTES + 1);
    }

    /**
     * Takes a body that is a command of that kind, and waits until what becomes of it is durable.
     */
    ResponseEntity<byte[]> take(
            Class<? extends Command> kind, String idempotencyKey, InputStream body, Locale locale)
            throws IOException {
        return take(kind, idempotencyKey, read(body), locale);
    }

    /** The same for a body that has been read. */
    ResponseEntity<byte[]> take(
            Class<? extends Command> kind, String idempotencyKey, byte[] body, Locale locale) {
        Submitted submitted = door.take(kind, idempotencyKey, body);
        Reply reply = submitted.await();
        if (reply.outcome() instanceof Outcome.Rejected rejected) {
            Problem problem = Problem.refused(rejected, texts.in(locale));
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(Api.SEQUENCE, Long.toString(reply.seq()))
                    .body(ReplyJson.refused(submitted.id(), reply, problem));
        }
        return ResponseEntity.status(reply.duplicate() ? HttpStatus.OK : HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Api.SEQUENCE, Long.toString(reply.seq()))
                .body(ReplyJson.accepted(submitted.id(), reply));
    }
}
