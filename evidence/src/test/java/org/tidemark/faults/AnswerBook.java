package org.tidemark.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was sent and what was answered, in a file of our own; a line is on the disk when it is
 * written.
 */
final class AnswerBook implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private AnswerBook(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A book in a new file. */
    static AnswerBook create(Path file) throws IOException {
        return new AnswerBook(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Writes a line and forces it to the disk. */
    synchronized void write(BookLine line) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.text() + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the book cannot be written", e);
        }
    }

    /** All lines, from the file. */
    synchronized List<BookLine> lines() throws IOException {
        return Files.readAllLines(file).stream().map(BookLine::of).toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
