package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.fixture.SavedBytes;

final class StateCodecTest {

    private static byte[] signed(long value) {
        return SavedBytes.of(out -> StateCodec.writeSigned(out, value));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "63, 1", "-64, 1", "64, 2", "-65, 2", "9223372036854775807, 10"})
    void small_magnitudes_take_few_bytes(long value, int bytes) {
        assertThat(signed(value)).hasSize(bytes);
    }

    @Test
    void every_number_is_read_back_and_nothing_beyond_it() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            DataInput in =
                    SavedBytes.in(
                            SavedBytes.of(out -> {
                                StateCodec.writeSigned(out, value);
                                out.writeByte(42);
                            }));
            assertThat(StateCodec.readSigned(in)).isEqualTo(value);
            assertThat(in.readByte()).isEqualTo((byte) 42);
        }
        for (long edge : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1}) {
            assertThat(StateCodec.readSigned(SavedBytes.in(signed(edge)))).isEqualTo(edge);
        }
    }

    @Test
    void texts_of_any_unicode_are_read_back() throws IOException {
        for (String text : new String[] {"", "m1", "大健康🙂", "\u0000\n"}) {
            byte[] bytes = SavedBytes.of(out -> StateCodec.writeText(out, text));
            assertThat(StateCodec.readText(SavedBytes.in(bytes))).isEqualTo(text);
        }
    }

    @Test
    void a_number_without_end_is_unreadable() {
        byte[] endless = new byte[11];
        Arrays.fill(endless, (byte) 0x80);
        assertThatThrownBy(() -> StateCodec.readSigned(SavedBytes.in(endless)))
                .isInstanceOf(LedgerException.UnreadableState.class)
                .hasMessageContaining("more than 64 bits");
    }

    @Test
    void a_text_of_an_impossible_length_is_unreadable() {
        for (long length : new long[] {-1, (1 << 24) + 1}) {
            assertThatThrownBy(() -> StateCodec.readText(SavedBytes.in(signed(length))))
                    .isInstanceOf(LedgerException.UnreadableState.class)
                    .hasMessageContaining("a text of " + length + " bytes");
        }
    }

    @Test
    void a_text_that_is_cut_off_is_an_end_of_file() {
        byte[] bytes = SavedBytes.of(out -> StateCodec.writeText(out, "member"));
        assertThatThrownBy(() -> StateCodec.readText(SavedBytes.in(Arrays.copyOf(bytes, 4))))
                .isInstanceOf(EOFException.class);
    }
}
