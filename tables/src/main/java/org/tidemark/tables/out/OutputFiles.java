package org.tidemark.tables.out;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a command writes. All of them are named before anything is opened, and none may be
 * a file that the command reads; each is written beside its place and moved there when all of them
 * are whole. What fails in between leaves every place as it was.
 */
public final class OutputFiles implements Closeable {

    private final List<Path> inputs;

    /** Where a file belongs, and where it is written until it is whole. */
    private final Map<Path, Path> written = new LinkedHashMap<>();

    private OutputFiles(List<Path> inputs) {
        this.inputs = inputs;
    }

    /**
     * Outputs of a command that reads these files.
     *
     * @throws OutputException when one of them is an input or another output, by any name, or a
     *     folder
     */
    public static OutputFiles of(Collection<Path> inputs, Collection<Path> outputs)
            throws IOException, OutputException {
        OutputFiles files = new OutputFiles(List.copyOf(inputs));
        Path[] all = outputs.toArray(Path[]::new);
        for (int i = 0; i < all.length; i++) {
            files.requireFree(all[i]);
            for (int j = 0; j < i; j++) {
                if (isSame(all[i], all[j])) {
                    throw new OutputException(
                            all[i] + "：两个输出写到同一个文件；请给其中一个换个名字",
                            all[i]
                                    + ": two outputs go to this file; give one of them another name");
                }
            }
        }
        return files;
    }

    private void requireFree(Path output) throws IOException, OutputException {
        if (Files.isDirectory(output)) {
            throw new OutputException(output + "：这是文件夹；请给出文件名", output + ": a folder; name a file");
        }
        for (Path input : inputs) {
            if (isSame(output, input)) {
                throw new OutputException(
                        output + "：这正是要读取的文件 " + input + "，写上去就毁了它；请换一个输出",
                        output
                                + ": this is the file that is read, "
                                + input
                                + ", and writing would destroy it; name another output");
            }
        }
    }

    /** Whether two names lead to one file, now or once it is made. */
    private static boolean isSame(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other);
        }
        return place(one).equals(place(other));
    }

    private static Path place(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent != null && Files.exists(parent)
                ? parent.toRealPath().resolve(absolute.getFileName())
                : absolute;
    }

    /**
     * Opens an output; its folder is made where it is missing. What is no plain file, a pipe for
     * one, is written to as it is.
     */
    public OutputStream open(Path output) throws IOException {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            return Files.newOutputStream(output);
        }
        Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new NoSuchFileException(output.toString());
        }
        Path beside =
                folder.resolve(
                        "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
        written.put(target, beside);
        return out;
    }

    /** Opens an output for text in UTF-8. */
    public Writer writer(Path output) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(open(output), StandardCharsets.UTF_8));
    }

    /** Writes a whole text. */
    public void write(Path output, String text) throws IOException {
        try (Writer out = writer(output)) {
            out.write(text);
        }
    }

    /** Moves everything that was written, and closed, to its place. */
    public void finish() throws IOException {
        for (Map.Entry<Path, Path> file : written.entrySet()) {
            try {
                Files.move(
                        file.getValue(),
                        file.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException simpler) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        written.clear();
    }

    /** Removes what was begun and not finished. */
    @Override
    public void close() throws IOException {
        for (Path beside : written.values()) {
            Files.deleteIfExists(beside);
        }
    }
}
