package org.tidemark.server.people.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a resident identity card (GB 11643): region, date of birth, a running number and a
 * check character by ISO 7064, MOD 11-2.
 *
 * @param characters 18 of them, the last one a digit or X
 */
record IdentityNumber(String characters, LocalDate birth) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int MODULUS = 11;
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final int YEAR = 6;
    private static final int MONTH = 10;
    private static final int DAY = 12;
    private static final int AFTER_DAY = 14;

    /** The number in what somebody typed; empty when it is none. */
    static Optional<IdentityNumber> read(String typed) {
        String characters = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(characters).matches() || !checks(characters)) {
            return Optional.empty();
        }
        try {
            LocalDate birth =
                    LocalDate.of(
                            Integer.parseInt(characters.substring(YEAR, MONTH)),
                            Integer.parseInt(characters.substring(MONTH, DAY)),
                            Integer.parseInt(characters.substring(DAY, AFTER_DAY)));
            return Optional.of(new IdentityNumber(characters, birth));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The check character for the first 17 digits. */
    static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = (sum + Character.digit(digits.charAt(i), 10)) * 2 % MODULUS;
        }
        return CHECKS.charAt(sum);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "identity number of somebody born on " + birth;
    }

    private static boolean checks(String characters) {
        return check(characters) == characters.charAt(LENGTH - 1);
    }
}
