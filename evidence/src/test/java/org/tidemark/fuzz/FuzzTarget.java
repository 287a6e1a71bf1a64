package org.tidemark.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A parser that a stranger reaches.
 *
 * @param name one word, also of the folder of what was found
 * @param reader reads an input
 * @param seeds what the changes begin from
 * @param rounds how many changes an ordinary run tries
 * @param mostMegabytes the most memory that one reading takes from the heap, in all
 */
record FuzzTarget(
        String name, InputReader reader, List<byte[]> seeds, int rounds, int mostMegabytes) {

    private static final int CHEAP = 8_000;
    private static final int SMALL = 48;

    /** Reads. */
    @FunctionalInterface
    interface InputReader {

        /**
         * What stands in the input, or the words of a refusal that is declared.
         *
         * @throws Exception where the parser is wrong
         */
        String read(byte[] input) throws Exception;
    }

    /** Reads a text. */
    @FunctionalInterface
    interface TextReader {

        /** As {@link InputReader#read}. */
        String read(String input) throws Exception;
    }

    /** One that is cheap and small. */
    static FuzzTarget of(String name, InputReader reader, List<byte[]> seeds) {
        return new FuzzTarget(name, reader, seeds, CHEAP, SMALL);
    }

    /** One that reads a text, cheap and small. */
    static FuzzTarget text(String name, TextReader reader, String... seeds) {
        return of(
                name,
                input -> reader.read(new String(input, StandardCharsets.UTF_8)),
                List.of(seeds).stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** The same, tried less often and with more memory. */
    FuzzTarget costing(int fewer, int megabytes) {
        return new FuzzTarget(name, reader, seeds, fewer, megabytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
