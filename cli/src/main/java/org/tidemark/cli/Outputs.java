package org.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tidemark.tables.out.OutputException;
import org.tidemark.tables.out.OutputFiles;

/** The files that a command writes; named before it opens any. */
public final class Outputs {

    private Outputs() {}

    /**
     * Outputs that are none of the inputs, by whatever name; those that are not given are left out.
     *
     * @throws BadInputException when one of them is
     */
    public static OutputFiles of(
            Collection<? extends @Nullable Path> inputs,
            Collection<? extends @Nullable Path> outputs)
            throws IOException {
        try {
            return OutputFiles.of(given(inputs), given(outputs));
        } catch (OutputException destroys) {
            throw new BadInputException(destroys.text(), destroys);
        }
    }

    private static Collection<Path> given(Collection<? extends @Nullable Path> paths) {
        return paths.stream().filter(Objects::nonNull).map(Path.class::cast).toList();
    }
}
