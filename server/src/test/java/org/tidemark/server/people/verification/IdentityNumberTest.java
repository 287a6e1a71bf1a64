package org.tidemark.server.people.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {

    private static final long SEED = 11_643;

    @Test
    void the_example_of_the_standard_is_right() {
        IdentityNumber number = IdentityNumber.read("11010519491231002x").orElseThrow();
        assertThat(number.characters()).isEqualTo("11010519491231002X");
        assertThat(number.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdentityNumber.read("440524188001010014")).isPresent();
    }

    @Test
    void every_number_with_its_check_is_read_and_every_single_slip_is_found() {
        Random chance = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            String number = random(chance);
            assertThat(IdentityNumber.read(number)).as(number).isPresent();
            int at = chance.nextInt(17);
            char other = (char) ('0' + (number.charAt(at) - '0' + 1 + chance.nextInt(9)) % 10);
            String slipped = number.substring(0, at) + other + number.substring(at + 1);
            assertThat(IdentityNumber.read(slipped)).as(number + " -> " + slipped).isEmpty();
        }
    }

    @Test
    void two_neighbours_that_changed_places_are_found() {
        Random chance = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            String number = random(chance);
            int at = chance.nextInt(16);
            if (number.charAt(at) != number.charAt(at + 1)) {
                String swapped =
                        number.substring(0, at)
                                + number.charAt(at + 1)
                                + number.charAt(at)
                                + number.substring(at + 2);
                assertThat(IdentityNumber.read(swapped)).as(number).isEmpty();
            }
        }
    }

    @Test
    void a_day_that_does_not_exist_is_refused_even_with_a_right_check() {
        String digits = "11010519900230001";
        assertThat(IdentityNumber.read(digits + IdentityNumber.check(digits))).isEmpty();
    }

    /** A right number of somebody born between 1930 and 2020. */
    private static String random(Random chance) {
        LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(32_000));
        String digits =
                (110_000 + chance.nextInt(540_000))
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format(Locale.ROOT, "%03d", chance.nextInt(1_000));
        return digits + IdentityNumber.check(digits);
    }
}
