package org.tidemark.server.people.vault;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of what is sealed by which it may be found: a whole name and each word of it, a whole
 * phone and its last four digits. No syllables and no beginnings: the fewer parts there are, the
 * less the marks say of one another.
 */
public final class FoundParts {

    /** How many digits at the end of a phone find it. */
    public static final int TAIL = 4;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{1,16}");
    private static final int HEX = 16;
    private static final long NOBODY = 0;
    private static final int SHORTEST_WORD = 2;
    private static final String NAME = "name:";
    private static final String PHONE = "phone:";
    private static final String TAIL_OF_PHONE = "tail:";

    private FoundParts() {}

    /** What is found by its parts. */
    enum Kind {
        NOTHING,
        /** A name. */
        NAME,
        /** The end of a phone that is found by all of it elsewhere. */
        TAIL,
        /** Recipient, phone and street. */
        DELIVERY
    }

    /** The parts of something of that kind. */
    static Set<String> of(Kind kind, String plain) {
        return switch (kind) {
            case NOTHING -> Set.of();
            case NAME -> ofName(plain);
            case TAIL -> ofTail(plain);
            case DELIVERY -> ofDelivery(plain);
        };
    }

    /** Of a name. */
    static Set<String> ofName(String name) {
        Set<String> parts = new LinkedHashSet<>();
        String plain = plain(name);
        parts.add(named(plain));
        for (String word : BLANKS.split(plain, -1)) {
            if (word.length() >= SHORTEST_WORD) {
                parts.add(named(word));
            }
        }
        parts.remove(named(""));
        return parts;
    }

    /** Of a phone that is found by all of it elsewhere. */
    static Set<String> ofTail(String phone) {
        return phone.length() < TAIL
                ? Set.of()
                : Set.of(tail(phone.substring(phone.length() - TAIL)));
    }

    /** Of a delivery as it is sealed: recipient, phone and street, a line each. */
    static Set<String> ofDelivery(String delivery) {
        String[] lines = delivery.split("\n", 3);
        Set<String> parts = ofName(lines[0]);
        String phone = lines.length > 1 ? lines[1] : "";
        if (DIGITS.matcher(phone).matches()) {
            parts.add(PHONE + phone);
            parts.addAll(ofTail(phone));
        }
        return parts;
    }

    /**
     * What somebody looks for: four digits are the end of a phone, more of them a whole one, all
     * else is a name.
     *
     * @param typed not blank
     */
    public static String asked(String typed) {
        String plain = plain(typed);
        String digits = plain.replaceAll("[\\s+-]", "");
        if (!DIGITS.matcher(digits).matches()) {
            return named(plain);
        }
        return digits.length() == TAIL
                ? tail(digits)
                : PHONE + digits.replaceFirst("^(?:00)?86(?=\\d{11}$)", "");
    }

    /** A mark as it stands in an address. */
    public static String inAddress(long mark) {
        return Long.toHexString(mark);
    }

    /** The mark in an address; empty where there is none, and one of nobody for what is no mark. */
    public static Optional<Long> markIn(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                MARK.matcher(address).matches() ? Long.parseUnsignedLong(address, HEX) : NOBODY);
    }

    /** Whether a part that is looked for is a name. */
    public static boolean isName(String part) {
        return part.startsWith(NAME);
    }

    /** Whether a part that is looked for is the end of a phone. */
    public static boolean isTail(String part) {
        return part.startsWith(TAIL_OF_PHONE);
    }

    private static String named(String plain) {
        return NAME + BLANKS.matcher(plain).replaceAll("");
    }

    private static String tail(String digits) {
        return TAIL_OF_PHONE + digits;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
