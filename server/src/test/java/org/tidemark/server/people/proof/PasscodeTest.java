package org.tidemark.server.people.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasscodeTest {

    private static final String PHONE = "13800138000";

    private static void easy(String code) {
        assertThat(Passcode.problem(code, PHONE)).as(code).contains(Passcode.EASY);
    }

    @Test
    void six_digits_are_six_digits() {
        for (String code : List.of("", "12345", "1234567", "12345a", "１２３４５６", " 83051")) {
            assertThat(Passcode.problem(code, PHONE)).as(code).contains(Passcode.NOT_SIX);
        }
    }

    @Test
    void what_others_guess_is_refused() {
        List.of(
                        "111111", "000000", "123456", "654321", "012345", "890123", "135791",
                        "112233", "998877", "121212", "123123", "520520", "123321", "111222",
                        "900215", "150290", "021590", "199002", "138001", "800138", "001380")
                .forEach(PasscodeTest::easy);
        for (int digit = 0; digit < 10; digit++) {
            for (int step = 0; step < 10; step++) {
                StringBuilder row = new StringBuilder();
                for (int at = 0; at < 6; at++) {
                    row.append((digit + at * step) % 10);
                }
                easy(row.toString());
            }
        }
    }

    @Test
    void no_birth_date_is_taken_as_people_write_it() {
        Random chance = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(chance.nextInt(365 * 60));
            for (String how : List.of("yyMMdd", "MMddyy", "ddMMyy", "yyyyMM")) {
                easy(born.format(DateTimeFormatter.ofPattern(how)));
            }
        }
    }

    @Test
    void most_others_are_taken() {
        Random chance = new Random(2);
        long taken =
                chance.ints(20_000, 0, 1_000_000)
                        .mapToObj("%06d"::formatted)
                        .filter(code -> Passcode.problem(code, PHONE).isEmpty())
                        .count();
        assertThat(taken).isBetween(17_000L, 19_500L);
        for (String code : List.of("830597", "704918", "395062", "618257")) {
            assertThat(Passcode.problem(code, PHONE)).as(code).isEmpty();
        }
    }
}
