package org.tidemark.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tidemark.plan.WordBundle;

/** Reads files that the user named, and says in one sentence why one cannot be used. */
public final class TextFile {

    private static final WordBundle WORDS = WordBundle.beside(TextFile.class);

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
            throw new BadInputException(WORDS.say("cli.file.no-text", path), notText);
        }
    }

    /**
     * The path itself.
     *
     * @throws BadInputException when it is a folder
     */
    public static Path file(Path path) {
        if (Files.isDirectory(path)) {
            throw new BadInputException(WORDS.say("cli.file.folder", path));
        }
        return path;
    }
}
