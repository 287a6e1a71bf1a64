package org.tidemark.server.people.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Six digits by which a member shows that it is he: which are none that others guess. */
final class Passcode {

    static final String NOT_SIX = "people.passcode.six";
    static final String EASY = "people.passcode.easy";

    private static final int LENGTH = 6;
    private static final Pattern SIX = Pattern.compile("[0-9]{6}");
    private static final Pattern MONTH = Pattern.compile("(19[3-9]|20[0-2])[0-9](0[1-9]|1[0-2])");
    private static final int A_CENTURY = 2000;

    private Passcode() {}

    /**
     * Why it is not taken; empty for a good one.
     *
     * @param phone his digits
     */
    static Optional<String> problem(String code, String phone) {
        if (!SIX.matcher(code).matches()) {
            return Optional.of(NOT_SIX);
        }
        boolean easy =
                code.chars().distinct().count() < 3
                        || isRow(code)
                        || isRepeated(code)
                        || isBirthday(code)
                        || phone.contains(code);
        return easy ? Optional.of(EASY) : Optional.empty();
    }

    /** 123456, 987654, 135791, 890123, 112233. */
    private static boolean isRow(String code) {
        int step = step(code, 0);
        int pairs = step(code, 1);
        return IntStream.range(0, LENGTH - 1).allMatch(at -> step(code, at) == step)
                || IntStream.range(0, LENGTH - 1)
                        .allMatch(at -> step(code, at) == (at % 2 == 0 ? 0 : pairs));
    }

    private static int step(String code, int at) {
        return Math.floorMod(code.charAt(at + 1) - code.charAt(at), 10);
    }

    /** 121212, 123123, and what reads the same from behind. */
    private static boolean isRepeated(String code) {
        return code.substring(0, 3).equals(code.substring(3))
                || code.substring(0, 2).repeat(3).equals(code)
                || new StringBuilder(code).reverse().toString().equals(code);
    }

    /**
     * Year, month and day in any order that people write, of whatever century; a month of a year.
     */
    private static boolean isBirthday(String code) {
        int one = Integer.parseInt(code.substring(0, 2));
        int two = Integer.parseInt(code.substring(2, 4));
        int three = Integer.parseInt(code.substring(4));
        return isDate(one, two, three)
                || isBorn(three) && (isDate(three, one, two) || isDate(three, two, one))
                || MONTH.matcher(code).matches();
    }

    /** Of these years are nearly all members. */
    private static boolean isBorn(int year) {
        return year >= 50 || year <= 10;
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(A_CENTURY + year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
