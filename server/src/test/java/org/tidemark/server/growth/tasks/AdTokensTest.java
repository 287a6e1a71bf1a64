package org.tidemark.server.growth.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of the session token, over seeded random sessions. */
class AdTokensTest {

    private static final int SESSIONS = 200;
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

    static LongStream seeds() {
        return LongStream.range(0, SESSIONS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_session_is_read_back_as_it_was_written(long seed) {
        Random random = new Random(seed);
        AdTokens tokens = new AdTokens(bytes(random));
        AdToken session = session(random);
        String text = tokens.write(session);
        assertThat(tokens.read(text)).contains(session);
        assertThat(text).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_single_changed_character_is_read_as_any_session(long seed) {
        Random random = new Random(seed);
        AdTokens tokens = new AdTokens(bytes(random));
        String text = tokens.write(session(random));
        for (int at = 0; at < text.length(); at++) {
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (other != text.charAt(at)) {
                String changed = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(tokens.read(changed)).as("character %d", at).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_shortened_lengthened_or_spliced_token_is_read(long seed) {
        Random random = new Random(seed);
        AdTokens tokens = new AdTokens(bytes(random));
        String one = tokens.write(session(random));
        String two = tokens.write(session(random));
        int cut = random.nextInt(one.length());
        assertThat(tokens.read(one.substring(0, cut))).isEmpty();
        assertThat(tokens.read(one + ALPHABET.charAt(random.nextInt(64)))).isEmpty();
        assertThat(tokens.read(one + "=")).isEmpty();
        String spliced = one.substring(0, one.indexOf('.')) + two.substring(two.indexOf('.'));
        assertThat(tokens.read(spliced)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void another_key_reads_nothing(long seed) {
        Random random = new Random(seed);
        String text = new AdTokens(bytes(random)).write(session(random));
        assertThat(new AdTokens(bytes(random)).read(text)).isEmpty();
    }

    private static AdToken session(Random random) {
        Instant start = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        return new AdToken(
                text(random),
                text(random),
                text(random),
                text(random),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                start,
                start.plusSeconds(random.nextInt(100_000)),
                text(random));
    }

    /** Names of any length, Han characters and separators among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x20, 0x7f) : 0x6c34));
        }
        return text.toString();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
