package org.tidemark.server.trade.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.NearestWord;

/**
 * The words in Latin letters of all goods on sale, pinyin among them, to find what was meant by one
 * that was mistyped. They are read anew at most once in {@link #LASTS}, whoever asks how often.
 */
@Component
final class Vocabulary {

    private static final Duration LASTS = Duration.ofMinutes(1);

    /** Shorter ones are too like each other. */
    private static final Pattern TELLING = Pattern.compile("[a-z]{4,30}");

    private final JdbcClient database;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    Vocabulary(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(Set<String> words, Instant readAt) {}

    /** Each word, or the one of the goods that is nearest to it where they have none such. */
    List<String> nearest(List<String> asked) {
        Set<String> words = words();
        return asked.stream()
                .map(word ->
                        words.contains(word) || !TELLING.matcher(word).matches()
                                ? word
                                : NearestWord.of(word, words).orElse(word))
                .toList();
    }

    private Set<String> words() {
        Known now = known;
        if (now.readAt().isAfter(clock.instant().minus(LASTS))) {
            return now.words();
        }
        Known fresh = new Known(read(), clock.instant());
        known = fresh;
        return fresh.words();
    }

    private Set<String> read() {
        return database.sql(
                        """
                        SELECT word FROM ts_stat(
                            $$SELECT words FROM platform.shop_product WHERE state = 'ON_SALE'$$)
                        WHERE word ~ '^[a-z]{4,30}$'
                        """)
                .query(String.class)
                .set();
    }
}
