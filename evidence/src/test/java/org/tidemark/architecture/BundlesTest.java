package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the command line and of reports; those of the platform have a test of their own. */
class BundlesTest {

    private static final Pattern PARAMETER = Pattern.compile("(?<!\\$)\\{[^}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern USED =
            Pattern.compile("(?:\\b\\w*\\(|\\? |: )\\s*\"([a-z]+\\.[a-z][a-z.-]*)\"");

    @Test
    void both_languages_have_the_same_keys_with_the_same_parameters() {
        List<Path> bundles = bundles();
        assertThat(bundles).hasSizeGreaterThan(8);
        for (Path bundle : bundles) {
            Properties english = words(bundle);
            Properties chinese = words(bundle.resolveSibling("messages_zh.properties"));
            assertThat(chinese.keySet()).as("%s", bundle).isEqualTo(english.keySet());
            for (String key : english.stringPropertyNames()) {
                assertThat(parameters(chinese.getProperty(key)))
                        .as("%s %s", bundle, key)
                        .isEqualTo(parameters(english.getProperty(key)));
                assertThat(chinese.getProperty(key) + english.getProperty(key))
                        .as("%s %s", bundle, key)
                        .doesNotContain("'");
                assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HAN);
            }
        }
    }

    @Test
    void every_key_that_code_names_is_there() throws IOException {
        int used = 0;
        for (Path bundle : bundles()) {
            Path folder = Path.of(bundle.getParent().toString().replace("/resources/", "/java/"));
            Properties words = words(bundle);
            String first = folder.getFileName() + ".";
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    for (String key : keys(Documents.text(file), first)) {
                        assertThat(words.stringPropertyNames()).as("%s", file).contains(key);
                        used++;
                    }
                }
            }
        }
        assertThat(used).isGreaterThan(40);
    }

    private static Set<String> keys(String code, String first) {
        Set<String> keys = new TreeSet<>();
        USED.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(key -> key.startsWith(first) && !key.endsWith("."))
                .forEach(keys::add);
        return keys;
    }

    private static Set<String> parameters(String text) {
        Set<String> found = new TreeSet<>();
        PARAMETER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static List<Path> bundles() {
        return Documents.all().stream()
                .filter(file -> file.endsWith("messages_en.properties"))
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .filter(file -> !file.toString().contains("/org/tidemark/server/"))
                .toList();
    }

    private static Properties words(Path bundle) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(Documents.text(bundle)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }
}
