package org.tidemark.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidemark.plan.Language;

/** Finds words of another language than the reader's in what a command prints. */
final class ForeignWords {

    /** Names of files, options, addresses, settings, classes, figures with units, formats. */
    private static final Pattern TECHNICAL =
            Pattern.compile(
                    "(?<![A-Za-z])--?[A-Za-z][\\w-]*|\\b[A-Za-z]-[A-Za-z]\\b|[\\w~*${}<>|\\\\]*[./:=_@$|\\\\][\\w./:=&?,@$*+{}<>|\\\\-]*|\\w*\\d\\w*");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What has one name only: formats, products, and the words that commands take. */
    private static final Set<String> NAMES =
            Set.of(
                    "tidemark",
                    "Tidemark",
                    "JSON",
                    "HTML",
                    "CSV",
                    "YAML",
                    "UTF-",
                    "PostgreSQL",
                    "JDBC",
                    "U",
                    "TCP",
                    "Ctrl-C",
                    "Java",
                    "zh",
                    "en",
                    "true",
                    "false",
                    "T",
                    "ISO",
                    "CNY",
                    "JSONL",
                    "PROTOBUF",
                    "Record",
                    "varint",
                    "test",
                    "report",
                    "disclosure");

    private static final Set<String> WORDS =
            Set.of(
                    "better-off",
                    "jsonl",
                    "protobuf",
                    "median",
                    "last",
                    "break-even",
                    "tab",
                    "blanks",
                    "auto",
                    "rows",
                    "orders",
                    "order",
                    "member",
                    "at",
                    "amount",
                    "price",
                    "quantity",
                    "status",
                    "refund",
                    "offer",
                    "store",
                    "sponsor",
                    "region",
                    "shopify",
                    "woocommerce",
                    "youzan",
                    "taobao",
                    "noticeDays",
                    "engine",
                    "journal",
                    "pool",
                    "yyyyMMdd",
                    "yyyy",
                    "MM",
                    "dd");

    private ForeignWords() {}

    /**
     * The words that are not in that language.
     *
     * @param own words that the reader wrote himself: they are quoted back
     */
    static Set<String> in(String text, Language language, List<String> own) {
        String left = text;
        for (String word : own) {
            left = left.replaceAll("(?<![A-Za-z])" + Pattern.quote(word) + "(?![A-Za-z])", " ");
        }
        return switch (language) {
            case EN -> found(HAN, left);
            case ZH -> {
                Set<String> words = found(LATIN, TECHNICAL.matcher(left).replaceAll(" "));
                words.removeAll(NAMES);
                words.removeAll(WORDS);
                words.removeAll(commands());
                yield words;
            }
        };
    }

    private static Set<String> commands() {
        Set<String> names = new TreeSet<>();
        Stream.of(TidemarkCommand.commandLine(new ReaderLanguage(Language.EN, true)))
                .flatMap(root -> root.getSubcommands().keySet().stream())
                .forEach(names::add);
        return names;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> words = new TreeSet<>();
        pattern.matcher(text).results().map(MatchResult::group).forEach(words::add);
        return words;
    }
}
