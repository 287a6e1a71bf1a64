package org.tidemark.server.people.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.vault.Seals;

/** Sets puzzles and checks their solutions: each counts once, and for as long as it says. */
@Service
public class Puzzles {

    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int BITS = 15;
    private static final int RANDOM_BYTES = 12;
    private static final int SIGNATURE_BYTES = 16;
    private static final int MOST_SOLUTION = 40;
    private static final int PARTS = 3;
    private static final Allowance ONCE = Allowance.perHour(1);
    private static final HexFormat HEX = HexFormat.of();

    private final Seals seals;
    private final RateLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Puzzles(Seals seals, RateLimits limits, Clock clock) {
        this.seals = seals;
        this.limits = limits;
        this.clock = clock;
    }

    /** A new one. */
    public Puzzle fresh() {
        byte[] salt = new byte[RANDOM_BYTES];
        random.nextBytes(salt);
        long end = clock.instant().plus(LIFE).getEpochSecond();
        String signed = end + "-" + HEX.formatHex(salt);
        return new Puzzle(signed + "-" + signature(signed), BITS);
    }

    /**
     * Whether the challenge is ours, still good and not used yet, and this solves it. Uses it up.
     */
    public boolean isSolved(String challenge, String solution) {
        return solution.length() <= MOST_SOLUTION
                && isOpen(challenge)
                && zeroBits(digest(challenge + ":" + solution)) >= BITS
                && limits.tryTake("puzzle", challenge, ONCE);
    }

    private boolean isOpen(String challenge) {
        String[] parts = challenge.split("-", -1);
        if (parts.length != PARTS || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        String expected = signature(parts[0] + "-" + parts[1]);
        return MessageDigest.isEqual(bytes(expected), bytes(parts[2]))
                && Long.parseLong(parts[0]) > clock.instant().getEpochSecond();
    }

    private String signature(String signed) {
        return HEX.formatHex(seals.hash("puzzle", signed), 0, SIGNATURE_BYTES);
    }

    static int zeroBits(byte[] digest) {
        int zeros = 0;
        for (byte one : digest) {
            int unsigned = one & 0xFF;
            if (unsigned > 0) {
                return zeros + Integer.numberOfLeadingZeros(unsigned) - (Integer.SIZE - Byte.SIZE);
            }
            zeros += Byte.SIZE;
        }
        return zeros;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
