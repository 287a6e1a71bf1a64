package org.tidemark.plan.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Finds promises of return in texts. Capitals, blanks between Chinese characters and hyphens
 * between English words make no difference; a promise that is denied in the word before it is none,
 * and neither are words of trade that contain one: new goods that come to market.
 */
final class CopyPatterns {

    private static final String BETWEEN_IN_ENGLISH =
            "(?:(?:an?|any|the|to|is|be|your|you|such|promises?|offers?|claims?)\\s{1,2})?";

    /** What denies the words after it: in Chinese at once, in English with up to three between. */
    private static final String NOT_DENIED =
            "(?<![不非无])"
                    + "(?<!(?:没有|不会|不是|并非|不得|禁止|严禁|不承诺|不提供|绝无)(?:任何|宣传|承诺|提供|所谓|所谓的)?)"
                    + "(?<!\\b(?:no|not|never|nobody|nothing|cannot|without|\\w{2,5}n['’]t)\\s{1,2}"
                    + BETWEEN_IN_ENGLISH.repeat(3)
                    + ")";

    private static final Pattern NOTHING = Pattern.compile("(?!)()");

    private static final CopyPatterns NONE = new CopyPatterns(NOTHING);
    private static final Map<String, CopyPatterns> KNOWN = new ConcurrentHashMap<>();

    private final Pattern promise;

    private CopyPatterns(Pattern promise) {
        this.promise = promise;
    }

    /** What is harmless is passed over; only the group is a promise. */
    private CopyPatterns(RulePack pack) {
        this(
                Pattern.compile(
                        "%s|%s(%s)"
                                .formatted(
                                        oneOf(pack.copyHarmless()),
                                        NOT_DENIED,
                                        oneOf(pack.copyPatterns())),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The patterns of a jurisdiction's pack, compiled once; none without a pack. */
    static CopyPatterns of(String jurisdiction) {
        return RulePack.of(jurisdiction)
                .map(pack ->
                        KNOWN.computeIfAbsent(pack.jurisdiction(), _ -> new CopyPatterns(pack)))
                .orElse(NONE);
    }

    /** Of two that begin at the same character the longer one is found. */
    private static String oneOf(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(CopyPhrase::regex)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Every promise in a text that is to be published, in its order. */
    List<Occurrence> in(AdvertisingCopy copy) {
        return in(copy.text()).stream()
                .map(promise -> occurrence(copy.fileName(), promise))
                .toList();
    }

    /** Every promise in a text, in its order. */
    List<PromisedReturn> in(String text) {
        List<PromisedReturn> found = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (MatchResult match : promises(text)) {
            for (int i = lineStart; i < match.start(); i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            int column = text.codePointCount(lineStart, match.start()) + 1;
            found.add(new PromisedReturn(match.group().replaceAll("\\s+", " "), line, column));
        }
        return found;
    }

    private List<MatchResult> promises(String text) {
        return promise.matcher(text).results().filter(match -> match.group(1) != null).toList();
    }

    private static Occurrence occurrence(String fileName, PromisedReturn promise) {
        return new Occurrence(
                fileName,
                "",
                promise.line(),
                promise.column(),
                new LocalizedText(
                        "“" + promise.words() + "”是对收益的承诺或暗示",
                        '"' + promise.words() + "\" promises a return or hints at one"));
    }
}
