package org.tidemark.journal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ScalableFilterTest {

    private static final int TEXTS = 300_000;

    private final ScalableFilter filter = new ScalableFilter();

    @Test
    void what_was_noted_is_never_denied_and_little_else_is_affirmed() {
        for (int i = 0; i < TEXTS; i++) {
            filter.put("order-" + i);
        }
        int mistaken = 0;
        for (int i = 0; i < TEXTS; i++) {
            assertThat(filter.mightContain("order-" + i)).isTrue();
            mistaken += filter.mightContain("other-" + i) ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(TEXTS / 500);
    }

    @Test
    void it_is_the_same_after_it_was_saved_and_loaded_and_grows_on() throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            filter.put("order-" + i);
        }
        byte[] saved = save(filter);
        ScalableFilter loaded =
                ScalableFilter.load(new DataInputStream(new ByteArrayInputStream(saved)));
        assertThat(save(loaded)).isEqualTo(saved);
        for (int i = TEXTS; i < 2 * TEXTS; i++) {
            filter.put("order-" + i);
            loaded.put("order-" + i);
        }
        assertThat(save(loaded)).isEqualTo(save(filter));
    }

    private static byte[] save(ScalableFilter filter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            filter.save(out);
        }
        return bytes.toByteArray();
    }
}
