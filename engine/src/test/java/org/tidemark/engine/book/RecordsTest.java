package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.SavedBytes;

final class RecordsTest {

    private static final int COUNT = 20_000;

    private final Records records = new Records();

    private Map<Integer, Long> fill() {
        Map<Integer, Long> expected = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            int record = random.nextInt(COUNT);
            int field = random.nextInt(Records.FIELDS);
            long value = random.nextLong() >> random.nextInt(64);
            records.set(record, field, value);
            expected.put(record * Records.FIELDS + field, value);
        }
        return expected;
    }

    @Test
    void a_field_that_was_never_written_is_zero() {
        assertThat(records.get(0, 0)).isZero();
        records.set(9_000, 3, 1);
        assertThat(records.get(100, 3)).isZero();
        assertThat(records.get(9_001, 3)).isZero();
        assertThat(records.get(Integer.MAX_VALUE, 7)).isZero();
    }

    @Test
    void writing_one_field_leaves_its_neighbours_and_other_chunks_alone() {
        for (int record : new int[] {0, 8_191, 8_192, 16_383, 16_384}) {
            for (int field = 0; field < Records.FIELDS; field++) {
                records.set(record, field, record * 10L + field);
            }
        }
        for (int record : new int[] {0, 8_191, 8_192, 16_383, 16_384}) {
            for (int field = 0; field < Records.FIELDS; field++) {
                assertThat(records.get(record, field)).isEqualTo(record * 10L + field);
            }
        }
        assertThat(records.get(1, 0)).isZero();
        assertThat(records.get(8_190, 7)).isZero();
    }

    @Test
    void adding_gives_the_new_value_and_overflow_is_an_error_that_changes_nothing() {
        assertThat(records.add(5, 2, 7)).isEqualTo(7);
        assertThat(records.add(5, 2, -9)).isEqualTo(-2);
        records.set(5, 3, Long.MAX_VALUE);
        assertThatThrownBy(() -> records.add(5, 3, 1)).isInstanceOf(ArithmeticException.class);
        assertThat(records.get(5, 3)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void what_was_saved_is_loaded_byte_for_byte() throws IOException {
        Map<Integer, Long> expected = fill();
        byte[] saved = SavedBytes.of(out -> records.save(out, COUNT));
        Records loaded = new Records();
        loaded.load(SavedBytes.in(saved), COUNT);
        expected.forEach((place, value) ->
                assertThat(loaded.get(place / Records.FIELDS, place % Records.FIELDS))
                        .isEqualTo(value));
        assertThat(SavedBytes.of(out -> loaded.save(out, COUNT))).isEqualTo(saved);
    }

    @Test
    void records_that_are_cut_off_cannot_be_loaded() {
        fill();
        byte[] saved = SavedBytes.of(out -> records.save(out, COUNT));
        byte[] cut = Arrays.copyOf(saved, saved.length - 1);
        assertThatThrownBy(() -> new Records().load(SavedBytes.in(cut), COUNT))
                .isInstanceOf(EOFException.class);
    }
}
