package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void cutsAtLineFeedsAndDropsCarriageReturns() throws Exception {
        assertThat(lines("a\r\n\nbc\n\rd")).containsExactly("1:a", "2:", "3:bc", "4:\rd");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).containsExactly("1:");
    }

    @Test
    void linesOfAnyLengthComeThroughHoweverTheStreamDeliversThem() throws Exception {
        Random random = new Random(1);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            String line =
                    String.valueOf((char) ('a' + i % 26))
                            .repeat(random.nextInt(i % 50 == 0 ? 300_000 : 900));
            expected.add(i + ":" + line);
            text.append(line).append('\n');
        }
        assertThat(lines(text.toString())).isEqualTo(expected);
    }

    @Test
    void anEndlessLineIsGivenUpInTime() {
        LineReader reader =
                new LineReader(
                        new InputStream() {
                            @Override
                            public int read() {
                                return 'x';
                            }
                        });
        assertThatThrownBy(reader::next)
                .isInstanceOf(MalformedCommandException.class)
                .hasMessageContaining("longer than 1048576 bytes");
        assertThat(reader.number()).isEqualTo(1);
    }

    private static List<String> lines(String text) throws IOException, MalformedCommandException {
        Random random = new Random(text.length());
        InputStream dribbling =
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public int read(byte[] target, int offset, int length) {
                        return super.read(
                                target, offset, Math.min(length, 1 + random.nextInt(10_000)));
                    }
                };
        LineReader reader = new LineReader(dribbling);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(
                    reader.number()
                            + ":"
                            + new String(
                                    reader.buffer(),
                                    reader.offset(),
                                    reader.length(),
                                    StandardCharsets.UTF_8));
        }
        return lines;
    }
}
