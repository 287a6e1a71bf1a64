package org.tidemark.server.web.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.work.HeavyWork;

/** Judges, hashes and compares passwords. */
@Component
public final class Passwords {

    /** The least number of characters. */
    public static final int LEAST_LENGTH = 10;

    /** The greatest number of characters. */
    public static final int MOST_LENGTH = 200;

    private static final int LEAST_DIFFERENT = 5;
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10; // about 17 hours
    private static final String SCHEME = "pbkdf2";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    SCHEME, Map.of(SCHEME, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final HeavyWork work;
    private final Set<String> common;
    private final String nobodys;

    Passwords(HeavyWork work) {
        this.work = work;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Passwords.class.getResourceAsStream("common-passwords.txt"),
                                StandardCharsets.UTF_8))) {
            common = lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of passwords cannot be read", unreadable);
        }
        nobodys = work.run(() -> encoder.encode("nobody has this password"));
    }

    /** Why a password is not taken; empty for a good one. */
    public Optional<PasswordProblem> problem(String password) {
        if (password.length() < LEAST_LENGTH) {
            return Optional.of(PasswordProblem.SHORT);
        }
        if (password.length() > MOST_LENGTH) {
            return Optional.of(PasswordProblem.LONG);
        }
        boolean easy =
                password.chars().distinct().count() < LEAST_DIFFERENT
                        || common.contains(password.toLowerCase(Locale.ROOT));
        return easy ? Optional.of(PasswordProblem.COMMON) : Optional.empty();
    }

    /** What is kept of a password. */
    public String hash(String password) {
        return work.run(() -> encoder.encode(password));
    }

    /**
     * Whether this is the password of that hash; an empty hash belongs to no password and takes as
     * long.
     */
    public boolean matches(String password, String hash) {
        boolean bounded = password.length() <= MOST_LENGTH;
        boolean same =
                work.run(() ->
                        encoder.matches(bounded ? password : "", hash.isEmpty() ? nobodys : hash));
        return bounded && same && !hash.isEmpty();
    }

    /**
     * How long an account rests after so many wrong passwords in a row; each time twice as long.
     */
    public static Duration rest(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        return FIRST_REST.multipliedBy(1L << Math.min(failures - FREE_FAILURES, MOST_DOUBLINGS));
    }
}
