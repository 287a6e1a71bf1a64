package org.tidemark.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that the user named, and says in one sentence why one cannot be used. */
public final class TextFile {

    private TextFile() {}

    /**
     * The whole text of a file in UTF-8.
     *
     * @throws BadInputException when it is a folder or not UTF-8
     */
    public static String read(Path path) throws IOException {
        try {
            return Files.readString(file(path));
        } catch (CharacterCodingException notText) {
            throw new BadInputException(path + ": not a text in UTF-8; save it as UTF-8", notText);
        }
    }

    /**
     * The path itself.
     *
     * @throws BadInputException when it is a folder
     */
    public static Path file(Path path) {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path + ": a folder; name a file");
        }
        return path;
    }
}
