package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.fixture.SavedBytes;

final class DirectoryTest {

    private final Directory directory = new Directory();

    private void addAll(List<String> names) {
        for (String name : names) {
            assertThat(directory.find(name)).isEqualTo(Directory.ABSENT);
            directory.add(name);
        }
    }

    private static void holdsInOrder(Directory directory, List<String> names) {
        assertThat(directory.size()).isEqualTo(names.size());
        for (int number = 0; number < names.size(); number++) {
            assertThat(directory.name(number)).isEqualTo(names.get(number));
            assertThat(directory.find(names.get(number))).isEqualTo(number);
        }
    }

    @Test
    void an_empty_directory_knows_nobody() {
        assertThat(directory.size()).isZero();
        assertThat(directory.find("m1")).isEqualTo(Directory.ABSENT);
        assertThat(directory.find("")).isEqualTo(Directory.ABSENT);
    }

    @Test
    void three_hundred_thousand_names_keep_their_numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            String name = "m" + Long.toString(random.nextLong() >>> 1 + random.nextInt(62), 36);
            if (!numbers.containsKey(name)) {
                assertThat(directory.add(name)).isEqualTo(numbers.size());
                numbers.put(name, numbers.size());
            }
        }
        numbers.forEach((name, number) -> {
            assertThat(directory.find(name)).isEqualTo(number);
            assertThat(directory.name(number)).isEqualTo(name);
        });
        assertThat(directory.find("m-1")).isEqualTo(Directory.ABSENT);
    }

    @Test
    void names_of_every_length_cross_the_borders_of_the_blocks_unharmed() {
        List<String> names = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (int length = 5; length <= Directory.MAX_NAME_BYTES; length++) {
                String start = round + "-" + length + "-";
                names.add(start + "x".repeat(Math.max(0, length - start.length())));
            }
        }
        List<String> different = names.stream().distinct().toList();
        addAll(different);
        holdsInOrder(directory, different);
    }

    @Test
    void names_with_the_same_hash_are_told_apart() {
        List<String> colliding = namesWithOneHash();
        addAll(colliding);
        holdsInOrder(directory, colliding);
    }

    @Test
    void names_that_start_at_the_same_place_of_the_table_are_told_apart() {
        List<String> crowded = new ArrayList<>();
        for (int i = 0; crowded.size() < 2_000; i++) {
            if ((hash("m" + i) & 0xFF) == 7) {
                crowded.add("m" + i);
            }
        }
        addAll(crowded);
        holdsInOrder(directory, crowded);
    }

    @Test
    void one_absent_name_with_the_hash_of_a_present_one_is_absent() {
        List<String> colliding = namesWithOneHash();
        directory.add(colliding.getFirst());
        assertThat(directory.find(colliding.get(1))).isEqualTo(Directory.ABSENT);
    }

    @Test
    void names_are_any_unicode_and_count_in_bytes() {
        List<String> names =
                List.of("张三", "李四🙂", "é", "e\u0301", "m 1", "M1", "m1", "\u2028", "м1", "1", "0");
        addAll(names);
        holdsInOrder(directory, names);
        byte[] bytes = new byte[20];
        assertThat(directory.copyName(0, bytes, 3)).isEqualTo(6);
        assertThat(new String(bytes, 3, 6, StandardCharsets.UTF_8)).isEqualTo("张三");
    }

    @Test
    void a_name_that_does_not_fit_is_refused_and_changes_nothing() {
        directory.add("m1");
        String longest = "张".repeat(85);
        for (String name : List.of("", longest + "x", "x".repeat(256))) {
            assertThatThrownBy(() -> directory.add(name))
                    .isInstanceOf(LedgerException.Capacity.class)
                    .hasMessageContaining("1 to 255 fit");
        }
        assertThat(directory.add(longest)).isEqualTo(1);
        holdsInOrder(directory, List.of("m1", longest));
    }

    @Test
    void what_was_saved_is_loaded_and_goes_on_alike() throws IOException {
        List<String> names = new ArrayList<>(namesWithOneHash());
        for (int i = 0; i < 40_000; i++) {
            names.add("成员-" + i);
        }
        addAll(names);
        byte[] saved = SavedBytes.of(directory::save);
        Directory loaded = new Directory();
        loaded.load(SavedBytes.in(saved));
        holdsInOrder(loaded, names);
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(saved);
        assertThat(loaded.add("one more")).isEqualTo(directory.add("one more"));
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(SavedBytes.of(directory::save));
    }

    private static int hash(String name) {
        return Directory.hash(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Found by trying: some of that many names share all 32 bits of their hash. */
    private static List<String> namesWithOneHash() {
        Map<Integer, String> byHash = new HashMap<>();
        for (int i = 0; i < 2_000_000; i++) {
            String name = "collision-" + i;
            String other = byHash.put(hash(name), name);
            if (other != null) {
                return List.of(other, name);
            }
        }
        throw new AssertionError("the hash has no collisions among two million names");
    }
}
