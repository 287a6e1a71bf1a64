package org.tidemark.server.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.plan.mechanism.MechanismWords;

class MessageBundlesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path BUNDLES = MAIN.resolve("resources/org/tidemark/server");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern USED =
            Pattern.compile(
                    "\\b(?:say\\(|(?:Fault|Problems)\\.(?:whole\\(|at\\(\\s*\"\\w*\"\\s*,))\\s*\"([\\w.-]+)\"\\s*[,)]"
                            + "|\\bmessage\\(?\\)? (?:=|default) \"([\\w.-]+)\"");

    private final Properties english = bundle("en");
    private final Properties chinese = bundle("zh");

    @Test
    void both_bundles_have_the_same_keys() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    /** Of two the last one wins, and stands where the first was meant. */
    @Test
    void no_key_stands_twice() throws IOException {
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".properties")).toList()) {
                Set<String> seen = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    int end = line.indexOf('=');
                    if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end))) {
                        twice.add(file.getFileName() + " " + line.substring(0, end));
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void the_platform_finds_the_words_of_every_module() {
        MessageSource source = TextConfiguration.messageSource();
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(source.getMessage(key, null, Locale.ENGLISH))
                                .as(key)
                                .isEqualTo(english.getProperty(key)));
    }

    @Test
    void a_text_has_the_same_parameters_in_both_languages() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(parameters(chinese.getProperty(key)))
                                .as(key)
                                .isEqualTo(parameters(english.getProperty(key))));
    }

    @Test
    void a_text_with_parameters_has_no_straight_apostrophe_that_would_quote_them() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key).contains("{"))
                .noneMatch(key -> english.getProperty(key).contains("'"))
                .noneMatch(key -> chinese.getProperty(key).contains("'"));
    }

    @Test
    void every_refusal_has_a_title_every_event_a_name_and_every_rule_its_words() {
        Stream<String> needed =
                Stream.of(
                                Arrays.stream(Refusal.values())
                                        .map(refusal -> "refusal." + refusal.code()),
                                Arrays.stream(EventType.values())
                                        .map(type -> "event." + type.code()),
                                Mechanisms.rules().stream().map(rule -> "rule." + rule.code()))
                        .flatMap(texts -> texts);
        assertThat(english.stringPropertyNames()).containsAll(needed.toList());
    }

    @Test
    void every_text_that_templates_and_code_name_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(MessageBundlesTest::hasTexts).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .forEach(use ->
                                used.add(use.group(1) == null ? use.group(2) : use.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    @Test
    void no_text_promises_a_gain() {
        Pattern promise =
                Pattern.compile(
                        "guarantee|risk.?free|passive income|get rich|保本|稳赚|保证收益|躺赚|零风险|必涨");
        for (Properties bundle : Set.of(english, chinese)) {
            assertThat(bundle.values())
                    .noneMatch(text ->
                            promise.matcher(text.toString().toLowerCase(Locale.ROOT)).find());
        }
    }

    @Test
    void the_words_of_a_rule_state_what_was_done_and_speak_of_no_gain() {
        Pattern gain =
                Pattern.compile(
                        "\\b(profit|income|gains?|earns?|returns?|interest|will)\\b|收益|盈利|赚|回报|利息|保证|必将");
        for (Properties bundle : Set.of(english, chinese)) {
            for (Rule rule : Mechanisms.rules()) {
                String text = bundle.getProperty("rule." + rule.code());
                assertThat(text).as(rule.code()).isNotBlank().doesNotContainPattern(gain);
            }
        }
    }

    private static boolean hasTexts(Path file) {
        String name = file.toString();
        return name.endsWith(".jte") || name.endsWith(".java");
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The words of all modules and mechanisms in one; a key stands in one bundle only. */
    private static Properties bundle(String language) {
        Properties all = new Properties();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file :
                    files.filter(path -> path.endsWith("messages_" + language + ".properties"))
                            .toList()) {
                add(all, file.toString(), Files.newBufferedReader(file, StandardCharsets.UTF_8));
            }
            for (String mechanism : MechanismWords.bundles()) {
                String name = mechanism + "_" + language + ".properties";
                InputStream stream =
                        MechanismWords.class.getClassLoader().getResourceAsStream(name);
                add(all, name, new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return all;
    }

    private static void add(Properties all, String name, Reader bundle) throws IOException {
        Properties one = new Properties();
        try (bundle) {
            one.load(bundle);
        }
        assertThat(all.keySet()).as(name).doesNotContainAnyElementsOf(one.keySet());
        all.putAll(one);
    }
}
