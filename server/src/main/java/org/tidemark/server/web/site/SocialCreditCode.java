package org.tidemark.server.web.site;

import java.util.Locale;
import org.tidemark.server.web.text.TypedText;

/**
 * The unified social credit code (GB 32100-2015): on a business licence, and by which a company is
 * invoiced.
 */
public final class SocialCreditCode {

    /** The standard's characters in the order of their values: no I, O, S, V, Z. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int WEIGHT_BASE = 3;

    private SocialCreditCode() {}

    /** As it is kept: half-width, without spaces, in capitals. */
    public static String tidied(String entered) {
        return TypedText.code(entered).toUpperCase(Locale.ROOT);
    }

    /** Whether it has the standard's length, characters and check character. */
    public static boolean valid(String number) {
        if (number.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = CHARACTERS.indexOf(number.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * WEIGHT_BASE % MODULUS;
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return CHARACTERS.charAt(check) == number.charAt(LENGTH - 1);
    }
}
