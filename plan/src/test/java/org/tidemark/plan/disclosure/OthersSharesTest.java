package org.tidemark.plan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.plan.disclosure.Block.Saying;
import org.tidemark.plan.shape.Numbers;

/** No share of an order or a release that a plan gives to others goes unsaid. */
class OthersSharesTest {

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "plans"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static Plan read(Path file) throws IOException {
        return Plans.read(Files.readString(file));
    }

    private static void add(List<String> wanted, long ppm) {
        if (ppm > 0) {
            wanted.add(Numbers.percent(ppm));
        }
    }

    private static void add(List<String> wanted, ReferralRates rates) {
        add(wanted, rates.directPpm());
        add(wanted, rates.indirectPpm());
    }

    private static List<String> common(Plan plan) {
        List<String> wanted = new ArrayList<>();
        plan.block(ReferralTerms.class).ifPresent(terms -> add(wanted, terms.adRelease()));
        plan.block(StoreTerms.class).ifPresent(terms -> add(wanted, terms.recruiterPpm()));
        plan.block(TeamTerms.class).ifPresent(terms -> wanted.add(terms.depth() + " levels"));
        plan.block(AgentTerms.class)
                .ifPresent(terms -> {
                    long all =
                            terms.mode() == AgentTerms.Mode.ADDITIVE
                                    ? (long) terms.districtPpm()
                                            + terms.cityPpm()
                                            + terms.provincePpm()
                                            + terms.areaPpm()
                                    : Stream.of(
                                                    terms.districtPpm(),
                                                    terms.cityPpm(),
                                                    terms.provincePpm(),
                                                    terms.areaPpm())
                                            .mapToLong(Integer::longValue)
                                            .max()
                                            .orElse(0);
                    add(wanted, all);
                });
        return wanted;
    }

    private static String english(List<LocalizedText> lines) {
        return String.join("\n", lines.stream().map(LocalizedText::en).toList());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_share_of_an_example_plan_is_said(Path file) throws IOException {
        Plan plan = read(file);
        List<String> wanted = common(plan);
        plan.offers().forEach(offer -> add(wanted, offer.referral()));
        String said = english(OthersShares.of(plan));
        assertThat(wanted).allSatisfy(share -> assertThat(said).contains(share));
        assertThat(said.isEmpty()).isEqualTo(wanted.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_buyer_reads_those_of_his_offer(Path file) throws IOException {
        Plan plan = read(file);
        for (OfferTerms offer : plan.offers()) {
            List<String> wanted = common(plan);
            add(wanted, offer.referral());
            Part others =
                    Disclosure.of(plan, offer, 100_000).parts().stream()
                            .filter(part -> part.id().equals("others"))
                            .findFirst()
                            .orElseThrow();
            String said =
                    english(
                            others.blocks().stream()
                                    .map(Saying.class::cast)
                                    .map(Saying::text)
                                    .toList());
            assertThat(wanted).allSatisfy(share -> assertThat(said).contains(share));
            if (wanted.isEmpty()) {
                assertThat(said).contains("Nobody else is rewarded");
            }
        }
    }

    @Test
    void the_advert_of_the_health_mall_pays_inviters_of_releases_too() throws IOException {
        assertThat(english(OthersShares.of(read(Path.of("..", "plans", "health-mall.yaml")))))
                .contains("Of each release of ad points, who invited gets 20%", "that person 10%");
    }
}
