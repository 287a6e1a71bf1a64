package org.tidemark.plan.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tidemark.engine.plan.LocalizedText;

/**
 * The rules of a jurisdiction.
 *
 * @param jurisdiction as a plan names it
 * @param version of the pack
 * @param asOf as of when the texts are, and that they are no legal advice
 * @param copyPatterns words that promise a return
 * @param copyHarmless words of trade that contain one of them and promise nothing
 * @param rules in the order in which they are reported
 */
public record RulePack(
        String jurisdiction,
        String version,
        LocalizedText asOf,
        List<String> copyPatterns,
        List<String> copyHarmless,
        List<LawRule> rules) {

    private static final RulePack CN = load("cn");

    public RulePack {
        copyPatterns = List.copyOf(copyPatterns);
        copyHarmless = List.copyOf(copyHarmless);
        rules = List.copyOf(rules);
    }

    /** The pack that a plan names, empty for none. */
    public static Optional<RulePack> of(String jurisdiction) {
        return jurisdiction.equals("cn") ? Optional.of(CN) : Optional.empty();
    }

    /** The rule of that id, if the pack has it. */
    public Optional<LawRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static RulePack load(String jurisdiction) {
        try (InputStream in = RulePack.class.getResourceAsStream(jurisdiction + ".json")) {
            Object pack = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<?, ?> json = (Map<?, ?>) pack; // JSON is YAML
            return new RulePack(
                    text(json, "pack"),
                    text(json, "version"),
                    new LocalizedText(text(json, "asOfZh"), text(json, "asOf")),
                    words(json, "copyPatterns"),
                    words(json, "copyHarmless"),
                    list(json, "rules").stream().map(rule -> rule((Map<?, ?>) rule)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LawRule rule(Map<?, ?> rule) {
        Map<?, ?> advice = (Map<?, ?>) given(rule, "advice");
        return new LawRule(
                text(rule, "id"),
                Severity.valueOf(text(rule, "severity").toUpperCase(Locale.ROOT)),
                Basis.valueOf(text(rule, "basis").toUpperCase(Locale.ROOT)),
                text(rule, "when"),
                text(rule, "cite"),
                new LocalizedText(text(advice, "zh"), text(advice, "en")));
    }

    private static List<String> words(Map<?, ?> json, String key) {
        return list(json, key).stream().map(String.class::cast).toList();
    }

    private static List<?> list(Map<?, ?> json, String key) {
        return (List<?>) given(json, key);
    }

    private static String text(Map<?, ?> json, String key) {
        return (String) given(json, key);
    }

    private static Object given(Map<?, ?> json, String key) {
        return Objects.requireNonNull(json.get(key), key);
    }
}
