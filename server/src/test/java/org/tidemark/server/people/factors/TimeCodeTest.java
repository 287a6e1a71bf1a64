package org.tidemark.server.people.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that follow from a secret and the time. */
class TimeCodeTest {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    /** RFC 6238, appendix B, of whose eight digits the last six are ours. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void the_vectors_of_the_standard_hold(long seconds, String code) {
        assertThat(TimeCode.of(RFC, TimeCode.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0,755224",
        "1,287082",
        "2,359152",
        "3,969429",
        "4,338314",
        "5,254676",
        "6,287922",
        "7,162583",
        "8,399871",
        "9,520489"
    })
    void the_vectors_of_counters_hold(long counter, String code) {
        assertThat(TimeCode.of(RFC, counter)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "-3,false",
        "-2,false",
        "-1,true",
        "0,true",
        "1,true",
        "2,false",
        "3,false",
        "1000,false"
    })
    void a_code_counts_in_its_step_and_the_ones_beside_it(int steps, boolean counts) {
        Random random = new Random(steps);
        for (int i = 0; i < 500; i++) {
            byte[] secret = TimeCode.newSecret();
            Instant now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000_000));
            long step = TimeCode.step(now) + steps;
            OptionalLong found =
                    TimeCode.step(secret, TimeCode.of(secret, step), now, Long.MIN_VALUE);
            if (counts) {
                assertThat(found).isPresent();
            } else {
                // Another step of the three has the same digits once in a third of a million.
                found.ifPresent(other ->
                        assertThat(TimeCode.of(secret, other))
                                .isEqualTo(TimeCode.of(secret, step)));
            }
        }
    }

    @Test
    void a_step_counts_once_and_none_before_it_any_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long here = TimeCode.step(now);
        for (long used = here - 2; used <= here + 1; used++) {
            for (long step = here - 1; step <= here + 1; step++) {
                assertThat(TimeCode.step(RFC, TimeCode.of(RFC, step), now, used).isPresent())
                        .isEqualTo(step > used);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB"})
    void a_secret_is_written_in_base_32(String plain, String text) {
        assertThat(TimeCode.text(plain.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void what_the_app_reads_names_the_platform_and_the_account() {
        assertThat(TimeCode.address("Tidemark mall.example", "anna", RFC))
                .isEqualTo(
                        "otpauth://totp/Tidemark%20mall.example:anna"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=Tidemark%20mall.example");
    }

    @Test
    void recovery_codes_are_ten_and_known_however_they_are_typed() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.addAll(RecoveryCodes.make());
        }
        assertThat(seen)
                .hasSize(1_000)
                .allMatch(code -> code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertThat(RecoveryCodes.plain(" ABCD-efgh jkmn\tpqrs ")).isEqualTo("abcdefghjkmnpqrs");
        assertThat(RecoveryCodes.isOne("ABCD efgh jkmn pqrs")).isTrue();
        assertThat(RecoveryCodes.isOne("123 456")).isFalse();
    }
}
