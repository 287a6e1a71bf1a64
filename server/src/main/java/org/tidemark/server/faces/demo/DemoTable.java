package org.tidemark.server.faces.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the demo's own files, which stand beside its classes. */
final class DemoTable {

    private DemoTable() {}

    /** The rows of a small table without quotes, its first line left out. */
    static List<String[]> rows(String name) {
        return text(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** A file as text. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A file as it is. */
    static byte[] bytes(String name) {
        try (InputStream in = DemoTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo's file " + name + " is not there");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
