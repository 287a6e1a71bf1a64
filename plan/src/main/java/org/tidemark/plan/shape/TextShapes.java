package org.tidemark.plan.shape;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tidemark.engine.command.NearestWord;

/** Types of words: ids, texts, choices, dates, times, flags. */
public final class TextShapes {

    private static final String DAYS_PATTERN = "P[0-9]{1,4}D";
    private static final String SPAN_PATTERN =
            "P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?";

    /** An id: lower-case letters, digits and hyphens. */
    public static final ScalarType<String> ID =
            matching(
                    "[a-z0-9-]{1,40}",
                    "1 to 40 of the characters a-z, 0-9 and -",
                    "1 至 40 个字符，限 a-z、0-9 和 -");

    /** A day of the calendar. */
    public static final ScalarType<LocalDate> DAY =
            new ScalarType<>(
                    new Phrase("a day like 2026-01-31", "日期，如 2026-01-31"),
                    JsonSchema.of("type", "string", "format", "date"),
                    TextShapes::day);

    /** A time span in days, weeks, months and years of the calendar. */
    public static final ScalarType<Period> SPAN =
            new ScalarType<>(
                    new Phrase(
                            "an ISO 8601 time span in days, weeks, months or years, like P7D",
                            "ISO 8601 时长（日、周、月、年），如 P7D"),
                    JsonSchema.pattern(SPAN_PATTERN),
                    TextShapes::span);

    /** Yes or no. */
    public static final ScalarType<Boolean> FLAG =
            new ScalarType<>(
                    new Phrase("true or false", "true 或 false"),
                    JsonSchema.of("type", "boolean"),
                    TextShapes::flag);

    private TextShapes() {}

    /** Words for people, 1 to {@code maxLength} characters in one line. */
    public static ScalarType<String> line(int maxLength) {
        return new ScalarType<>(
                Phrase.of(
                        "a text of one line with 1 to %d characters", "1 至 %d 个字符的一行文字", maxLength),
                JsonSchema.of("type", "string", "minLength", 1, "maxLength", maxLength),
                scalar -> {
                    String text = string(scalar);
                    if (text.isBlank() || text.codePointCount(0, text.length()) > maxLength) {
                        throw new NotAllowedException(
                                Phrase.of("%s is blank or too long", "%s 为空或过长", scalar.found()));
                    }
                    if (!text.codePoints().allMatch(Words::isPrintable)) {
                        throw new NotAllowedException(
                                Phrase.of(
                                        "%s holds a control character",
                                        "%s 含控制字符", scalar.found()));
                    }
                    return text;
                });
    }

    /** Text of a pattern that is described in words. */
    public static ScalarType<String> matching(String regex, String allowedEn, String allowedZh) {
        Pattern pattern = Pattern.compile(regex);
        return new ScalarType<>(
                new Phrase(allowedEn, allowedZh),
                JsonSchema.pattern(regex),
                scalar -> {
                    String text = string(scalar);
                    if (!pattern.matcher(text).matches()) {
                        throw new NotAllowedException(
                                Phrase.of("%s does not fit", "%s 不符合", scalar.found()));
                    }
                    return text;
                });
    }

    /** One of some words. */
    public static ScalarType<String> oneOf(List<String> words) {
        return choice(words, word -> word);
    }

    /** One of an enum's constants, written like {@code adRelease} for {@code AD_RELEASE}. */
    public static <E extends Enum<E>> ScalarType<E> oneOf(Class<E> constants) {
        List<E> values = Arrays.asList(constants.getEnumConstants());
        List<String> words = values.stream().map(TextShapes::word).toList();
        return choice(words, word -> values.get(words.indexOf(word)));
    }

    private static <T> ScalarType<T> choice(List<String> words, Function<String, T> value) {
        return new ScalarType<>(
                new Phrase(String.join(" or ", words), String.join(" 或 ", words)),
                JsonSchema.of("enum", words),
                scalar -> {
                    if (words.contains(scalar.text())) {
                        return value.apply(scalar.text());
                    }
                    Optional<String> meant = NearestWord.of(scalar.text(), words);
                    throw new NotAllowedException(
                            Phrase.of(
                                    "%s is not one of the words%s",
                                    "%s 不是其中之一%s",
                                    scalar.found(),
                                    meant.map(TextShapes::perhaps).orElse(Phrase.same(""))));
                });
    }

    private static Phrase perhaps(String meant) {
        return Phrase.of(": did you mean \"%s\"?", "：是否想写 \"%s\"？", meant);
    }

    private static String word(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }

    /** A time span in whole days, written like {@code P3D}. */
    public static ScalarType<Integer> days(int min, int max) {
        return new ScalarType<>(
                Phrase.of(
                        "a number of whole days from P%dD to P%dD, like P%dD",
                        "P%dD 到 P%dD 的整天数，如 P%dD", min, max, Math.clamp(3, min, max)),
                JsonSchema.pattern(DAYS_PATTERN),
                scalar -> {
                    String text = string(scalar);
                    if (!text.matches(DAYS_PATTERN)) {
                        throw new NotAllowedException(
                                Phrase.of(
                                        "%s is no number of whole days",
                                        "%s 不是整天数", scalar.found()));
                    }
                    int days = Integer.parseInt(text.substring(1, text.length() - 1));
                    if (days < min || days > max) {
                        throw new NotAllowedException(
                                Phrase.of("%s is out of range", "%s 超出范围", scalar.found()));
                    }
                    return days;
                });
    }

    private static LocalDate day(Node.Scalar scalar) throws NotAllowedException {
        String text = string(scalar);
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
            throw new NotAllowedException(Phrase.of("%s is no day", "%s 不是日期", scalar.found()));
        } catch (DateTimeParseException e) {
            throw new NotAllowedException(
                    Phrase.of("%s is no day of the calendar", "%s 在日历上不存在", scalar.found()));
        }
    }

    private static Period span(Node.Scalar scalar) throws NotAllowedException {
        String text = string(scalar);
        if (!text.matches(SPAN_PATTERN)) {
            throw new NotAllowedException(
                    Phrase.of("%s is no such time span", "%s 不是这样的时长", scalar.found()));
        }
        return Period.parse(text);
    }

    private static Boolean flag(Node.Scalar scalar) throws NotAllowedException {
        boolean isTrue = scalar.text().equals("true");
        if (scalar.kind() == Node.Kind.FLAG && (isTrue || scalar.text().equals("false"))) {
            return isTrue;
        }
        throw new NotAllowedException(
                Phrase.of("%s is neither true nor false", "%s 既非 true 也非 false", scalar.found()));
    }

    private static String string(Node.Scalar scalar) throws NotAllowedException {
        if (scalar.kind() == Node.Kind.STRING) {
            return scalar.text();
        }
        throw new NotAllowedException(
                Phrase.of(
                        "%1$s is read as a number or a flag: quote it, as \"%1$s\"",
                        "%1$s 会被读作数或真假值：请加引号，写成 \"%1$s\"", scalar.found()));
    }
}
