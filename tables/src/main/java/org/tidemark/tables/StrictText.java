package org.tidemark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/** Decodes a text and names the line of the first byte that is none; leaves a mark out. */
final class StrictText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SIZE = 1 << 16;

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private long line = 1;
    private char last = '\n';
    private boolean started;
    private boolean ended;

    StrictText(String name, InputStream in, Charset encoding) {
        this.name = name;
        this.in = in;
        decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, read < 0);
        if (read < 0 && result.isUnderflow()) {
            result = decoder.flush(chars);
            ended = result.isUnderflow();
        }
        chars.flip();
        if (result.isError()) {
            countLines();
            throw bad(result.length());
        }
        countLines();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    /** A line ends with LF, CR or both. */
    private void countLines() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            line += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
            last = c;
        }
    }

    private UnreadableInputException bad(int length) {
        String hex =
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(
                                bytes.array(),
                                bytes.position(),
                                Math.min(bytes.limit(), bytes.position() + length));
        String encoding = decoder.charset().name();
        return new UnreadableInputException(
                name
                        + "，第 "
                        + line
                        + " 行：字节 "
                        + hex
                        + " 不是 "
                        + encoding
                        + " 文字；请改正这一行，或用 --encoding 说明文件的编码（例如 GB18030）",
                name
                        + ", line "
                        + line
                        + ": byte "
                        + hex
                        + " is no text in "
                        + encoding
                        + "; mend that line, or give the encoding of the file, GB18030 for one");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
