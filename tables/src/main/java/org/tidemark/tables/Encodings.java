package org.tidemark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a text: by the mark it begins with, by the zeros of UTF-16, and else UTF-8
 * where all of it is that. What is not is GB18030 where all of it is that, unless most of its long
 * characters are good UTF-8: then it is UTF-8 with a byte that is wrong, not another encoding.
 */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int HEAD = 4_096;
    private static final int SIZE = 1 << 16;

    private Encodings() {}

    /** What one encoding makes of a text. */
    private record Trial(long bad, long wide) {}

    static Charset told(StreamSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0 && Math.min(zeros[0], zeros[1]) * 10 <= zeros[0] + zeros[1]) {
            return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Trial utf8 = trial(source, StandardCharsets.UTF_8);
        if (utf8.bad() == 0 || utf8.wide() > 2 * utf8.bad()) {
            return StandardCharsets.UTF_8;
        }
        return trial(source, GB18030).bad() == 0 ? GB18030 : StandardCharsets.UTF_8;
    }

    /** Where the bytes of a text come from, unpacked. */
    @FunctionalInterface
    interface StreamSource {
        InputStream open() throws IOException;
    }

    private static Trial trial(StreamSource source, Charset encoding) throws IOException {
        CharsetDecoder decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        CharBuffer chars = CharBuffer.allocate(SIZE);
        long bad = 0;
        long wide = 0;
        try (InputStream in = source.open()) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result;
                do {
                    chars.clear();
                    result = decoder.decode(bytes, chars, ended);
                    for (int i = 0; i < chars.position(); i++) {
                        wide += chars.get(i) >= 0x800 ? 1 : 0;
                    }
                    if (result.isError()) {
                        bad++;
                        bytes.position(bytes.position() + result.length());
                    }
                } while (!result.isUnderflow());
                bytes.compact();
            }
        }
        return new Trial(bad, wide);
    }
}
