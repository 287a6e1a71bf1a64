package org.tidemark.plan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.YamlPlanReader;

/** Every mechanism brings the words along by which others show it. */
final class MechanismWordsTest {

    private static final Timestamp AT = Timestamp.parse("2026-06-01T12:00:00+08:00");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)}");

    private static Properties bundle(String name, String language) throws IOException {
        Properties words = new Properties();
        String file = "/" + name + "_" + language + ".properties";
        try (InputStreamReader reader =
                new InputStreamReader(
                        MechanismWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    static List<String> bundles() {
        return MechanismWords.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys_with_the_same_figures(String name) throws IOException {
        Properties english = bundle(name, "en");
        Properties chinese = bundle(name, "zh");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(holes(chinese.getProperty(key)))
                                .as(key)
                                .isEqualTo(holes(english.getProperty(key))));
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    @Test
    void a_key_stands_in_one_bundle_only() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String name : bundles()) {
            keys.addAll(bundle(name, "en").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_fund_has_its_name_its_share_of_a_price_and_what_it_paid() {
        assertThat(Mechanisms.funds())
                .flatMap(fund ->
                        List.of(
                                "fund." + fund,
                                "fund." + fund + ".meaning",
                                "split." + fund,
                                "into." + fund,
                                "paid." + fund,
                                "promise." + fund,
                                "promise." + fund + ".growth"))
                .allSatisfy(MechanismWordsTest::isThere);
        assertThat(MechanismForms.ALL).allSatisfy(form -> isThere("gains." + form.code()));
    }

    @Test
    void every_rule_of_a_mechanism_has_its_words() {
        assertThat(Mechanisms.rules())
                .filteredOn(rule -> !Rule.CORE.contains(rule))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> isThere("rule." + rule.code()));
    }

    private static void isThere(String key) {
        assertThat(MechanismWords.find(key, 0, 1, 2, 3, 4, 5))
                .as(key)
                .hasValueSatisfying(text -> {
                    assertThat(text.en()).isNotBlank();
                    assertThat(text.zh()).containsPattern("\\p{IsHan}");
                });
    }

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../plans"))) {
            return files.sorted().toList().stream();
        }
    }

    /** Buys each offer of an example plan once, and looks at all that is told of it. */
    @ParameterizedTest
    @MethodSource("plans")
    void whatever_a_mechanism_tells_can_be_said(Path file) throws IOException {
        Ledger ledger = new Ledger(new YamlPlanReader(), new MemoryArchive());
        assertThat(ledger.adopt(Files.readString(file), EventSink.NOTHING))
                .isEqualTo(Outcome.Accepted.INSTANCE);
        LedgerView view = ledger.view();
        Plan plan = view.plan(0);
        MechanismForms.ALL.stream()
                .flatMap(form -> form.rules(plan).stream())
                .forEach(rule -> isThere("rules." + rule.key()));
        ledger.execute(new Command.Enrol(head("e"), "m", "", 0, true), EventSink.NOTHING);
        for (OfferTerms offer : plan.offers()) {
            Command.Order order =
                    new Command.Order(
                            head(offer.id()),
                            "m",
                            List.of(new Command.OrderLine(offer.id(), 100_000, 0)),
                            0,
                            List.of(),
                            Command.NONE,
                            Command.NO_REGION);
            view.quotes()
                    .order(order)
                    .earned()
                    .forEach(earned ->
                            earned.facts().stream()
                                    .filter(fact -> !fact.key().startsWith("ad-points."))
                                    .forEach(fact -> isSaid("earns.", fact)));
            ledger.execute(order, EventSink.NOTHING);
        }
        view.mechanisms().facts(0, view.memberIndex("m"), 0).forEach(fact -> isSaid("fact.", fact));
    }

    private static void isSaid(String prefix, Fact fact) {
        isThere(prefix + fact.key());
        fact.with().stream()
                .filter(part -> part.unit() == Fact.Unit.FLAG)
                .forEach(part -> {
                    isThere(prefix + part.key() + ".yes");
                    isThere(prefix + part.key() + ".no");
                });
    }

    @Test
    void figures_are_put_into_the_words_in_both_languages() {
        assertThat(MechanismWords.say("split.dividend", "cycle"))
                .isEqualTo(new LocalizedText("分红基金 cycle", "Dividend fund cycle"));
        assertThatThrownBy(() -> MechanismWords.say("split.nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("split.nothing");
    }

    private static Header head(String id) {
        return Header.of(id, AT);
    }
}
