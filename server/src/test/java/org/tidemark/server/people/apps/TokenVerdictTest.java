package org.tidemark.server.people.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.people.apps.TokenVerdict.GIVEN;
import static org.tidemark.server.people.apps.TokenVerdict.REFUSED;
import static org.tidemark.server.people.apps.TokenVerdict.REPLAYED;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of codes and refresh tokens, as a table and over thousands of states. */
class TokenVerdictTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String APP = "walk";
    private static final String BACK = "com.example.walk:/back";

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void the_example_of_the_standard_fits() {
        assertThat(Pkce.challenge(VERIFIER)).isEqualTo(CHALLENGE);
        assertThat(Pkce.fits(CHALLENGE, VERIFIER)).isTrue();
        assertThat(Pkce.fits(CHALLENGE, VERIFIER + "a")).isFalse();
        assertThat(Pkce.fits(CHALLENGE, "")).isFalse();
        assertThat(Pkce.fits(CHALLENGE, CHALLENGE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // seconds left, used, ended, app, address, verifier, verdict
        "60, false, false, true, true, true, GIVEN",
        "1, false, false, true, true, true, GIVEN",
        "0, false, false, true, true, true, REFUSED",
        "-1, false, false, true, true, true, REFUSED",
        "60, false, true, true, true, true, REFUSED",
        "60, false, false, false, true, true, REFUSED",
        "60, false, false, true, false, true, REFUSED",
        "60, false, false, true, true, false, REFUSED",
        "60, true, false, true, true, true, REPLAYED",
        "-1, true, true, false, false, false, REPLAYED"
    })
    void a_code(
            long left,
            boolean used,
            boolean ended,
            boolean app,
            boolean address,
            boolean verifier,
            TokenVerdict verdict) {
        assertThat(code(left, used, ended, app, address, verifier)).isEqualTo(verdict);
    }

    private static TokenVerdict code(
            long left,
            boolean used,
            boolean ended,
            boolean app,
            boolean address,
            boolean verifier) {
        return TokenVerdict.of(
                new TokenVerdict.Code(
                        "g", APP, BACK, CHALLENGE, NOW.plusSeconds(left), used, ended),
                app ? APP : "other",
                address ? BACK : BACK + "/",
                verifier ? VERIFIER : VERIFIER.toLowerCase(java.util.Locale.ROOT),
                NOW);
    }

    /** Tokens are given where all is right and nowhere else, whatever the state. */
    @Test
    void ten_thousand_states() {
        Random random = new Random(41);
        for (int i = 0; i < 10_000; i++) {
            long left = random.nextInt(-3, 4);
            boolean used = random.nextBoolean();
            boolean ended = random.nextInt(4) == 0;
            boolean app = random.nextInt(4) > 0;
            boolean address = random.nextInt(4) > 0;
            boolean verifier = random.nextInt(4) > 0;
            boolean right = left > 0 && !ended && app && address && verifier;
            assertThat(code(left, used, ended, app, address, verifier))
                    .isEqualTo(used ? REPLAYED : right ? GIVEN : REFUSED);
            assertThat(
                            TokenVerdict.of(
                                    new TokenVerdict.Refresh(
                                            "g", APP, NOW.plusSeconds(left), used, ended),
                                    app ? APP : "other",
                                    NOW))
                    .isEqualTo(used || !app ? REPLAYED : left > 0 && !ended ? GIVEN : REFUSED);
        }
    }
}
