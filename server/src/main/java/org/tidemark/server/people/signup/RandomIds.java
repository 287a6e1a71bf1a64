package org.tidemark.server.people.signup;

import java.security.SecureRandom;

/** Names that say nothing and that nobody guesses. */
final class RandomIds {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int MEMBER_CHARACTERS = 12;
    private static final int INVITE_CHARACTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** A member id: m and 60 random bits. */
    static String member() {
        return "m" + characters(MEMBER_CHARACTERS);
    }

    /** The code of an invitation. */
    static String invite() {
        return characters(INVITE_CHARACTERS);
    }

    private static String characters(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return text.toString();
    }
}
