package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrozenTest {
    @Test
    void what_is_new_and_what_is_gone_is_told() {
        assertThat(Frozen.news(List.of("a", "b"), List.of("b", "c"))).containsExactly("a");
        assertThat(Frozen.news(List.of("b", "c"), List.of("a", "b"))).containsExactly("c");
    }

    @Test
    void what_is_counted_more_often_is_told() {
        assertThat(Frozen.more(Map.of("a", 3, "b", 1, "c", 1), Map.of("a", 2, "b", 1)))
                .isEqualTo(Map.of("a", 1, "c", 1));
    }
}
