package org.tidemark.server.people.accounts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.server.web.text.TypedText;

/**
 * A mobile number of mainland China.
 *
 * @param digits eleven of them, {@code 13800000001}
 */
public record Phone(String digits) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 7;

    /** The number in what somebody typed: its digits, without the 86 or 0086 of the country. */
    public static Optional<Phone> read(String typed) {
        String digits = TypedText.digits(typed).replaceFirst("^(?:00)?86(?=\\d{11}$)", "");
        return MOBILE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** As people read it aloud, for whoever has just typed it: {@code 138 0000 0001}. */
    public String spaced() {
        return digits.substring(0, SHOWN_BEFORE)
                + " "
                + digits.substring(SHOWN_BEFORE, SHOWN_AFTER)
                + " "
                + digits.substring(SHOWN_AFTER);
    }

    /** With its middle hidden: {@code 138****0001}. */
    public String masked() {
        return digits.substring(0, SHOWN_BEFORE) + "****" + digits.substring(SHOWN_AFTER);
    }

    /** Masked as well: a phone never gets into a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
