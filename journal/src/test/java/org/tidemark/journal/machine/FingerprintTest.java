package org.tidemark.journal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fingerprints are part of the format of snapshots. */
final class FingerprintTest {

    /** As another implementation of the same function has them, one for each of its branches. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 9ae16a3b2f90404f",
        "a, 1, b3454265b6df75e3",
        "abc, 1, 24a5b3a074e7f369",
        "order-1, 1, a007eefc25330804",
        "order-1234567890123, 1, fa884f4bc4fc8b54",
        "x, 33, aa49185443e61637",
        "x, 64, 5ffb3c754f6913b8",
        "x, 65, 447cb9fd96f25f39",
        "x, 128, 5170af09fd870c17",
        "x, 200, c1713bf9d998a3bf",
    })
    void a_text_has_the_same_fingerprint_for_ever(String text, int times, String expected) {
        byte[] bytes = text.repeat(times).getBytes(StandardCharsets.UTF_8);
        assertThat(Long.toHexString(Fingerprint.of(bytes))).isEqualTo(expected);
    }
}
