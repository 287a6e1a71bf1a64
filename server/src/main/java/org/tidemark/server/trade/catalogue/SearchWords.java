package org.tidemark.server.trade.catalogue;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Divides Chinese and English texts into words, the same way when a product is written and when
 * somebody searches. Chinese has no spaces: a part of a text that happens to stand there but is no
 * word of it must not be found (研究生 is not in 研究生命, nor 和服 in 商品和服务).
 *
 * <p>What is written keeps more than what is asked for: compounds and the words inside them, and
 * the last character of a Chinese compound, which is its head (保温杯 is a 杯); each single character,
 * under a name that no word has; and how each word sounds, in pinyin without tones.
 */
final class SearchWords {

    /** The most words of a question that are looked at. */
    static final int MOST_ASKED = 12;

    private static final int LONGEST_QUESTION = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern APART = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Set<String> EMPTY_WORDS =
            Set.of("的", "了", "和", "与", "及", "或", "在", "是", "我", "要", "买", "想", "个");

    private static final Segment WHOLE = segment();
    private static final Segment DEEP = segment().enableIndexMode(true);

    private SearchWords() {}

    /** Goods have no persons' and places' names to be guessed. */
    private static Segment segment() {
        return HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false);
    }

    /** The words by which a text is found. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : divided(DEEP, plain(text))) {
            words.add(word);
            // A word is found by itself, however it is divided when it stands alone.
            divided(WHOLE, word).stream().filter(part -> !part.equals(word)).forEach(words::add);
            if (isHan(word) && word.length() > 1) {
                words.add(word.substring(word.length() - 1));
            }
        }
        List<String> characters =
                plain(text)
                        .codePoints()
                        .filter(SearchWords::isHan)
                        .mapToObj(Character::toString)
                        .toList();
        List<String> heard = new ArrayList<>(characters);
        words.stream().filter(SearchWords::isHan).forEach(heard::add);
        characters.forEach(one -> words.add(single(one.codePointAt(0))));
        heard.forEach(one -> words.add(sound(one)));
        return List.copyOf(new LinkedHashSet<>(words));
    }

    /**
     * What is asked for by its sound, for whoever has written it in other characters: 绿查, lvcha.
     */
    static List<String> sounding(String question) {
        return telling(question).stream().map(word -> isHan(word) ? sound(word) : word).toList();
    }

    /**
     * The words that are asked for, at most {@link #MOST_ASKED}, each once. Chinese that a keyboard
     * has set apart belongs together: 绿 茶 asks for 绿茶.
     */
    static List<String> asked(String question) {
        return telling(question).stream()
                .map(word ->
                        isHan(word) && word.codePointCount(0, word.length()) == 1
                                ? single(word.codePointAt(0))
                                : word)
                .toList();
    }

    private static List<String> telling(String question) {
        int characters = question.codePointCount(0, question.length());
        String bounded =
                question.substring(
                        0, question.offsetByCodePoints(0, Math.min(characters, LONGEST_QUESTION)));
        String joined = APART.matcher(plain(bounded)).replaceAll("");
        Set<String> words = new LinkedHashSet<>(divided(WHOLE, joined));
        List<String> telling = words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? List.copyOf(words) : telling)
                .stream().limit(MOST_ASKED).toList();
    }

    /** A character by itself, which is no word of a text: {@code u8336}. */
    private static String single(int character) {
        return "u" + Integer.toHexString(character);
    }

    private static String sound(String word) {
        return HanLP.convertToPinyinString(word, "", false);
    }

    /** One form of each character: narrow, small, simplified. */
    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return HanLP.convertToSimplifiedChinese(narrow);
    }

    private static List<String> divided(Segment segment, String text) {
        List<String> words = new ArrayList<>();
        for (Term term : segment.seg(text)) {
            WORD.matcher(term.word).results().map(MatchResult::group).forEach(words::add);
        }
        return words;
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(SearchWords::isHan);
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
