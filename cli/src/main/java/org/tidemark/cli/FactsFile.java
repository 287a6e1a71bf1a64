package org.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tidemark.plan.BadFactsException;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFacts;

/** Reads what no plan holds from the file that an option names. */
public final class FactsFile {

    private FactsFile() {}

    /**
     * The facts in a file.
     *
     * @throws BadInputException with every mistake, in that language
     */
    public static PlanFacts read(Path file, Language language) throws IOException {
        try {
            return PlanFacts.read(file.toString(), TextFile.read(file));
        } catch (BadFactsException mistaken) {
            throw new BadInputException(mistaken.report(language::of), mistaken);
        }
    }
}
