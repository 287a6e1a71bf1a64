package org.tidemark.server.people.factors;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Codes for when the device is lost: sixteen letters and digits in groups of four. */
final class RecoveryCodes {

    /** So many are given. */
    static final int GIVEN = 10;

    /** Without those that look like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten that nobody has seen. */
    static List<String> make() {
        return IntStream.range(0, GIVEN).mapToObj(number -> one()).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What is hashed: as it is typed, in whatever letters and groups. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether it can be one at all, so that nothing else is looked for. */
    static boolean isOne(String typed) {
        return plain(typed).length() == LENGTH;
    }
}
