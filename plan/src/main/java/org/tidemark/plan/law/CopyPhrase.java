package org.tidemark.plan.law;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phrase of a rule pack as a regular expression. A phrase with Chinese characters is found with
 * any blanks between them, and {@code #} in it is a number. Any other is words with blanks or
 * hyphens between them, where
 *
 * <pre>
 *   a|b   is one word or the other      ~   up to four words of one sentence that deny nothing
 *   a|b?  may be left out               #   a number      %   a percentage      ¥   a sum of money
 * </pre>
 */
final class CopyPhrase {

    private static final String BETWEEN = "[\\s-]+";
    private static final String NUMBER = "\\d[\\d.,]*+";
    private static final String PERCENTAGE = NUMBER + "\\s?(?:%|％|percent|per\\s?cent)";
    private static final String CURRENCY = "yuan|rmb|cny|usd|dollars?|euros?|[¥￥$€£元]";
    private static final String SUM =
            "(?:(?:%1$s)\\s?%2$s|%2$s\\s?(?:%1$s))".formatted(CURRENCY, NUMBER);
    private static final String DENIES =
            "(?!(?:no|not|never|nothing|nobody|without|cannot|free)(?!\\w)|\\w+n['’]t(?!\\w))";

    /** Words of a sentence; a full stop ends it, a decimal point does not. */
    private static final String SOME =
            "(?:" + BETWEEN + DENIES + "(?:[^\\s.!?;:。！？；：-]|\\.(?=\\d))+){0,4}?";

    private CopyPhrase() {}

    static String regex(String phrase) {
        return phrase.codePoints().anyMatch(Character::isIdeographic)
                ? characters(phrase)
                : words(phrase);
    }

    private static String characters(String phrase) {
        return phrase.codePoints()
                .mapToObj(Character::toString)
                .map(one -> one.equals("#") ? NUMBER : Pattern.quote(one))
                .collect(Collectors.joining("\\s*"));
    }

    private static String words(String phrase) {
        StringBuilder all = new StringBuilder();
        for (String word : phrase.split(" ", -1)) {
            if (word.equals("~")) {
                all.append(SOME);
                continue;
            }
            boolean mayBeMissing = word.endsWith("?");
            String between = all.isEmpty() ? "" : BETWEEN;
            String one = oneOf(mayBeMissing ? word.substring(0, word.length() - 1) : word);
            all.append(mayBeMissing ? "(?:" + between + one + ")?" : between + one);
        }
        return all.toString();
    }

    private static String oneOf(String words) {
        return Arrays.stream(words.split("\\|", -1))
                .map(CopyPhrase::word)
                .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)"));
    }

    private static String word(String word) {
        return Arrays.stream(word.split("-", -1))
                .map(CopyPhrase::part)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String part(String part) {
        return switch (part) {
            case "#" -> NUMBER;
            case "#x" -> NUMBER + "\\s?x";
            case "%" -> PERCENTAGE;
            case "¥" -> SUM;
            case "100%" -> "100\\s?[%％]";
            default -> Pattern.quote(part);
        };
    }
}
