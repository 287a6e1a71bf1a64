package org.tidemark.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes of inputs: the same source of chance gives the same ones. */
final class Mutations {

    /** No input gets longer (units: bytes). */
    static final int MOST_BYTES = 1 << 16;

    private static final int MOST_STEPS = 6;
    private static final int MOST_COPIES = 64;
    private static final int SHORT = 32;
    private static final List<byte[]> WORDS =
            List.of(
                            "\0",
                            "\"",
                            "\\",
                            "\\u0000",
                            "\\ud800",
                            "{",
                            "}",
                            "[",
                            "]",
                            ",",
                            ":",
                            "=",
                            "&",
                            "%",
                            "%00",
                            "%zz",
                            "%ff",
                            ".",
                            "..",
                            "//",
                            "#",
                            "!!java.lang.Object",
                            "&a [*a]",
                            "*a",
                            "<<: ",
                            "|\n ",
                            "-",
                            "+",
                            "0",
                            "-0",
                            "1e9",
                            "1e999999999",
                            "0x7f",
                            "9223372036854775807",
                            "-9223372036854775808",
                            "99999999999999999999",
                            "0.0000000001",
                            "null",
                            "true",
                            "NaN",
                            "9999-12-31",
                            "2024-02-30",
                            "0000-00-00",
                            "\r\n",
                            "\n",
                            "\t",
                            "\u00a0",
                            "\u3000",
                            "\u202e",
                            "\ufeff",
                            "\ud83d\ude00",
                            "\uff11\uff12",
                            "\u0661",
                            "\u5143",
                            "=1+1",
                            "`",
                            "sep=;",
                            "http://")
                    .stream()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .toList();
    private static final byte[] EDGES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, (byte) 0xc3};

    private final RandomGenerator chance;
    private final List<byte[]> seeds;

    Mutations(List<byte[]> seeds, RandomGenerator chance) {
        this.seeds = seeds;
        this.chance = chance;
    }

    /** The next input. */
    byte[] next() {
        byte[] input = one(seeds);
        int steps = 1 + chance.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            input = changed(input);
        }
        return input.length > MOST_BYTES ? Arrays.copyOf(input, MOST_BYTES) : input;
    }

    private byte[] changed(byte[] input) {
        int at = chance.nextInt(input.length + 1);
        int length = Math.min(input.length - at, 1 + chance.nextInt(SHORT));
        return switch (chance.nextInt(9)) {
            case 0 -> with(input, at, new byte[] {(byte) chance.nextInt(256)}, at);
            case 1 -> with(input, at, one(WORDS), at);
            case 2 -> with(input, at, one(WORDS), at + length);
            case 3 -> with(input, at, new byte[0], at + length);
            case 4 -> with(input, at, Arrays.copyOfRange(input, at, at + length), at);
            case 5 -> with(input, at, copies(Arrays.copyOfRange(input, at, at + length)), at);
            case 6 -> flipped(input, at);
            case 7 -> spliced(input, at);
            default -> overwritten(input, at);
        };
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] flipped = input.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private byte[] overwritten(byte[] input, int at) {
        byte[] overwritten = input.clone();
        int end = Math.min(overwritten.length, at + 1 + chance.nextInt(Long.BYTES));
        Arrays.fill(overwritten, Math.min(at, end), end, EDGES[chance.nextInt(EDGES.length)]);
        return overwritten;
    }

    private byte[] spliced(byte[] input, int at) {
        byte[] other = one(seeds);
        int from = chance.nextInt(other.length + 1);
        return with(input, at, Arrays.copyOfRange(other, from, other.length), input.length);
    }

    private byte[] copies(byte[] piece) {
        ByteArrayOutputStream copies = new ByteArrayOutputStream();
        int count = 1 + chance.nextInt(MOST_COPIES);
        for (int i = 0; i < count; i++) {
            copies.writeBytes(piece);
        }
        return copies.toByteArray();
    }

    private byte[] one(List<byte[]> some) {
        return some.get(chance.nextInt(some.size()));
    }

    /** The input with something else between two places. */
    private static byte[] with(byte[] input, int from, byte[] instead, int to) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(input, 0, from);
        changed.writeBytes(instead);
        changed.write(input, to, input.length - to);
        return changed.toByteArray();
    }
}
