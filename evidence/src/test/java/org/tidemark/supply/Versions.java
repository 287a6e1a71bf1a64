package org.tidemark.supply;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which of two versions of a library came later, as Maven orders them. */
final class Versions {

    private static final Pattern PART = Pattern.compile("[0-9]+|[a-zA-Z]+");

    /** Before the release, in that order; what is not among them comes after it. */
    private static final List<String> EARLY =
            List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot");

    /** Other words for the release itself. */
    private static final List<String> RELEASE = List.of("", "final", "ga", "release", "jre");

    private static final BigInteger NOTHING = BigInteger.ZERO;

    private Versions() {}

    static int compare(String one, String other) {
        List<String> first = parts(one);
        List<String> second = parts(other);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            int found = comparePart(part(first, i), part(second, i));
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "";
    }

    private static int comparePart(String one, String other) {
        boolean numbers = isNumber(one) || isNumber(other);
        boolean words = isWord(one) || isWord(other);
        if (numbers && words) {
            return isNumber(one) ? 1 : -1;
        }
        return numbers
                ? number(one).compareTo(number(other))
                : Integer.compare(rank(one), rank(other));
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private static boolean isWord(String part) {
        return !part.isEmpty() && !isNumber(part);
    }

    private static BigInteger number(String part) {
        return part.isEmpty() ? NOTHING : new BigInteger(part);
    }

    private static int rank(String word) {
        int early = EARLY.indexOf(word);
        return early >= 0 ? early - EARLY.size() : RELEASE.contains(word) ? 0 : 1;
    }

    private static List<String> parts(String version) {
        return new ArrayList<>(
                PART.matcher(version.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
