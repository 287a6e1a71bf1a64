package org.tidemark.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a table come from; they can be read more than once. */
public interface TableSource {

    /** What messages call it. */
    String name();

    /** How many bytes there are. */
    long size() throws IOException;

    /** The bytes from their beginning. */
    InputStream open() throws IOException;

    /** A file. */
    static TableSource of(Path file) {
        return new TableSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /** Bytes that are there already. */
    static TableSource of(String name, byte[] bytes) {
        return new TableSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
