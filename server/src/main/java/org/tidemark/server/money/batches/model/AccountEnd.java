package org.tidemark.server.money.batches.model;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares an account with what a bank's file shows of it. */
public final class AccountEnd {

    private static final int LEAST = 4;
    private static final Pattern SHOWN = Pattern.compile("([0-9]*)(?:[*xX·.]{2,}([0-9]+))?");

    private AccountEnd() {}

    /**
     * Whether what is shown can be that account: the whole, or its end of at least four digits,
     * with or without its beginning before what hides the rest. What a spreadsheet has made a
     * rounded number of is none.
     *
     * @param shown in the file
     * @param account all of its digits
     */
    public static boolean fits(String shown, String account) {
        String plain =
                Normalizer.normalize(shown, Normalizer.Form.NFKC).replaceAll("[\\s\\-]+", "");
        Matcher parts = SHOWN.matcher(plain);
        if (account.isEmpty() || !parts.matches()) {
            return false;
        }
        String end = parts.group(2);
        if (end == null) {
            return plain.length() >= LEAST && account.endsWith(plain);
        }
        return end.length() >= LEAST
                && plain.length() <= 2 * account.length()
                && parts.group(1).length() + end.length() <= account.length()
                && account.startsWith(parts.group(1))
                && account.endsWith(end);
    }
}
