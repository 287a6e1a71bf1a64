package org.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tidemark.plan.BadFactsException;
import org.tidemark.plan.PlanFacts;

/** Reads what no plan holds from the file that an option names. */
public final class FactsFile {

    private FactsFile() {}

    /**
     * The facts in a file; none where there is no file.
     *
     * @throws BadInputException with every mistake
     */
    public static PlanFacts read(@Nullable Path file) throws IOException {
        if (file == null) {
            return PlanFacts.none();
        }
        try {
            return PlanFacts.read(file.toString(), TextFile.read(file));
        } catch (BadFactsException mistaken) {
            throw new BadInputException(mistaken.text(), mistaken);
        }
    }
}
