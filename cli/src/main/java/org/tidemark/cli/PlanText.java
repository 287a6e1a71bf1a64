package org.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/** Reads plan files that the user named. */
public final class PlanText {

    private PlanText() {}

    /**
     * The text of a plan file that passes the reader.
     *
     * @throws BadInputException when it does not; the message has every mistake with file, line,
     *     column and fix
     */
    public static String read(Path path) throws IOException {
        String text = TextFile.read(path);
        if (PlanFile.read(path.toString(), text) instanceof PlanReadResult.Refused refused) {
            throw new BadInputException(refused.text());
        }
        return text;
    }
}
