package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of the sample of the specification, misspelt or taken away where it stands. */
class KeyTest {

    private static final String SAMPLE = PlanTexts.SPECIFICATION.replaceAll("(?m) +#.*$", "");
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z-]*):(?=\\s)");
    private static final Set<String> NAMES =
            Set.of("starter-box", "founders", "cycle", "northeast");

    // By their paths, list indexes left out.
    private static final Set<String> OPTIONAL =
            Set.of(
                    "title",
                    "jurisdiction",
                    "operator",
                    "acknowledged",
                    "pool",
                    "referral",
                    "agents",
                    "stores",
                    "team",
                    "adPoints",
                    "dividends",
                    "queue",
                    "redPacket",
                    "title.zh",
                    "title.en",
                    "operator.name.zh",
                    "operator.name.en",
                    "pool.issuance",
                    "pool.unclaimedRewards",
                    "pool.limits",
                    "pool.limits.perOrder",
                    "pool.limits.perDay",
                    "pool.limits.total",
                    "pool.limits.verifiedOnly",
                    "offers.starter-box.title",
                    "offers.starter-box.title.zh",
                    "offers.starter-box.title.en",
                    "offers.starter-box.zone",
                    "offers.starter-box.split.cost",
                    "offers.starter-box.split.platform",
                    "offers.starter-box.split.rewards",
                    "offers.starter-box.split.pool",
                    "offers.starter-box.adPoints",
                    "offers.starter-box.mintRatio",
                    "offers.starter-box.referral",
                    "offers.starter-box.referral.direct",
                    "offers.starter-box.referral.indirect",
                    "offers.starter-box.coins",
                    "offers.starter-box.settle",
                    "referral.order",
                    "referral.order.direct",
                    "referral.order.indirect",
                    "referral.adRelease",
                    "referral.adRelease.direct",
                    "referral.adRelease.indirect",
                    "referral.qualify",
                    "agents.rates.district",
                    "agents.rates.city",
                    "agents.rates.province",
                    "agents.rates.area",
                    "agents.areas",
                    "stores.recruiter",
                    "stores.lockBuyers",
                    "team.peer");

    /** A key of the sample: its name and where it begins. */
    record Occurrence(String key, int start) {

        String with(String other) {
            return SAMPLE.substring(0, start) + other + SAMPLE.substring(start + key.length());
        }

        int line() {
            return (int) SAMPLE.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        }
    }

    static Stream<Occurrence> keys() {
        Matcher matcher = KEY.matcher(SAMPLE);
        return matcher.results()
                .map(found -> new Occurrence(found.group(1), found.start(1)))
                .filter(occurrence -> !NAMES.contains(occurrence.key()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_misspelt_key_gets_the_right_one(Occurrence occurrence) {
        for (String wrong : misspellings(occurrence.key())) {
            assertThat(PlanTexts.mistakes(PlanTexts.read(occurrence.with(wrong))))
                    .as(wrong)
                    .anySatisfy(mistake -> {
                        assertThat(mistake.line()).isEqualTo(occurrence.line());
                        assertThat(mistake.message())
                                .startsWith(
                                        "unknown key: did you mean \"" + occurrence.key() + "\"?");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_that_is_not_there_is_missing_unless_it_is_optional(Occurrence occurrence) {
        List<PlanMistake> mistakes = PlanTexts.mistakes(PlanTexts.read(occurrence.with("quux")));
        String unknown =
                mistakes.stream()
                        .filter(mistake -> mistake.path().endsWith("quux"))
                        .map(PlanMistake::path)
                        .findFirst()
                        .orElseThrow();
        String path = unknown.replaceFirst("quux$", occurrence.key()).replaceAll("\\[[0-9]+]", "");

        assertThat(
                        mistakes.stream()
                                .map(PlanMistake::message)
                                .filter(m -> m.startsWith("the key \"" + occurrence.key() + '"')))
                .as(path)
                .hasSize(isOptional(path) ? 0 : 1);
    }

    private static boolean isOptional(String path) {
        return OPTIONAL.contains(path);
    }

    private static List<String> misspellings(String key) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < key.length(); i++) {
            wrong.add(key.substring(0, i) + key.substring(i + 1));
            wrong.add(key.substring(0, i) + "q" + key.substring(i + 1));
            wrong.add(key.substring(0, i) + "q" + key.substring(i));
            if (i > 0) {
                wrong.add(
                        key.substring(0, i - 1)
                                + key.charAt(i)
                                + key.charAt(i - 1)
                                + key.substring(i + 1));
            }
        }
        wrong.add(key.toUpperCase(Locale.ROOT));
        wrong.add(key.replaceAll("([A-Z])", "_$1"));
        // A doubled letter swapped is the key itself; an empty key is another mistake.
        wrong.removeIf(text -> text.equals(key) || text.isEmpty());
        return wrong;
    }
}
