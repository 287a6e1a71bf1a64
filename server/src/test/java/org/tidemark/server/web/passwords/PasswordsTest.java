package org.tidemark.server.web.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.server.kernel.work.HeavyWork;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new HeavyWork());

    @Test
    void a_password_matches_its_own_hash_only_and_nothing_matches_no_hash() {
        String hash = passwords.hash("four words in a row");
        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("words");
        assertThat(passwords.matches("four words in a row", hash)).isTrue();
        assertThat(passwords.matches("four words in a Row", hash)).isFalse();
        assertThat(passwords.matches("nobody has this password", "")).isFalse();
        assertThat(passwords.matches("x".repeat(10_000), hash)).isFalse();
    }

    @Test
    void short_endless_and_common_ones_are_refused() {
        assertThat(passwords.problem("ninechars")).contains(PasswordProblem.SHORT);
        assertThat(passwords.problem("x1".repeat(101))).contains(PasswordProblem.LONG);
        for (String common :
                List.of("1234567890", "Woaini1314", "aaaaaaaaaaaa", "ababababababab")) {
            assertThat(passwords.problem(common)).as(common).contains(PasswordProblem.COMMON);
        }
        assertThat(passwords.problem("four words in a row")).isEmpty();
    }

    @Test
    void the_rest_after_wrong_ones_grows_and_has_an_end() {
        assertThat(Passwords.rest(4)).isZero();
        assertThat(Passwords.rest(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Passwords.rest(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Passwords.rest(1_000_000)).isLessThan(Duration.ofDays(1));
    }
}
