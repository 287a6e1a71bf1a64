package org.tidemark.server.faces.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.tidemark.commands.LineReader;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.TooEarlyException;
import org.tidemark.server.web.text.Wording;

/**
 * Answers a stream of lines in order, on one thread: while there is input, commands are submitted
 * without waiting; before the thread would wait for more input, everything under way is answered.
 */
final class BulkStream {

    /** The most lines under way; below the ledger's own queue, so that several streams fit. */
    static final int MAX_UNDER_WAY = 1024;

    private static final int LINE_FEED = '\n';

    private final CommandDoor door;
    private final Wording wording;
    private final OutputStream out;
    private final Queue<Supplier<byte[]>> underWay = new ArrayDeque<>();

    BulkStream(CommandDoor door, Wording wording, OutputStream out) {
        this.door = door;
        this.wording = wording;
        this.out = out;
    }

    /** Answers all lines of the input; an overlong line is the last that is answered. */
    void answer(InputStream input) throws IOException {
        LineReader lines = new LineReader(new AnswerFirst(input));
        boolean more = true;
        while (more) {
            try {
                more = lines.next();
                if (more && lines.length() > 0) {
                    take(lines);
                }
            } catch (MalformedCommandException overlong) {
                long line = lines.number();
                BadRequestException bad = new BadRequestException(overlong);
                underWay.add(() -> ReplyJson.problem(Problem.malformed(bad, wording), line));
                more = false;
            }
        }
        answerAll();
    }

    private void take(LineReader lines) throws IOException {
        if (underWay.size() == MAX_UNDER_WAY) {
            answerOne();
        }
        long line = lines.number();
        try {
            Submitted submitted = door.takeLine(lines.buffer(), lines.offset(), lines.length());
            underWay.add(() -> answer(submitted, line));
        } catch (BadRequestException bad) {
            underWay.add(() -> ReplyJson.problem(Problem.malformed(bad, wording), line));
        } catch (ScopeWantedException wanted) {
            underWay.add(() -> ReplyJson.problem(Problem.scope(wanted, wording), line));
        } catch (TooEarlyException early) {
            underWay.add(() -> ReplyJson.problem(Problem.early(early, wording), line));
        } catch (LedgerUnavailableException away) {
            underWay.add(() -> ReplyJson.problem(Problem.unavailable(away, wording), line));
        }
    }

    private byte[] answer(Submitted submitted, long line) {
        try {
            Reply reply = submitted.await();
            return reply.outcome() instanceof Outcome.Rejected rejected
                    ? ReplyJson.refused(submitted.id(), reply, Problem.refused(rejected, wording))
                    : ReplyJson.accepted(submitted.id(), reply);
        } catch (LedgerUnavailableException away) {
            return ReplyJson.problem(Problem.unavailable(away, wording), line);
        } catch (UnfitCommandException unfit) {
            return ReplyJson.problem(
                    Problem.malformed(new BadRequestException(unfit), wording), line);
        } catch (LedgerException.Capacity full) {
            return ReplyJson.problem(Problem.full(wording), line);
        }
    }

    private void answerOne() throws IOException {
        Supplier<byte[]> oldest = underWay.poll();
        if (oldest != null) {
            out.write(oldest.get());
            out.write(LINE_FEED);
        }
    }

    private void answerAll() throws IOException {
        while (!underWay.isEmpty()) {
            answerOne();
        }
        out.flush();
    }

    /** Answers what is under way before it waits for more input. */
    private final class AnswerFirst extends FilterInputStream {

        AnswerFirst(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (in.available() == 0) {
                answerAll();
            }
            return in.read(target, offset, length);
        }
    }
}
