package org.tidemark.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanEditTest {

    private static final String PLAN =
            """
            # 说明 keeps its place: 70%
            plan: 1
            programme: shop
            title: { zh: 商城, en: Shop }
            currency: CNY
            pool: { issuePrice: "1.00", mintRatio:  70% , retention: '20%', cap: { multiple: 3, basis: spend } }
            offers:
              box:
                mintRatio: 0.7   # its own
                split: { cost: 40%, platform: 10%, rewards: 20%, pool: 30% }
              tin:
                split: { cost: 60%, platform: 10%, pool: 30% }
            """;

    @Test
    void only_the_figures_change_whatever_stands_around_them() throws TuneException {
        Candidate from = Search.figures(PLAN, "box");
        Candidate to = new Candidate(555_000, 5_000, 1_250_000, 350_000, false);

        assertThat(PlanEdit.write(PLAN, "box", from, to))
                .isEqualTo(
                        PLAN.replace("mintRatio: 0.7 ", "mintRatio: 55.5% ")
                                .replace("'20%'", "'0.5%'")
                                .replace("multiple: 3", "multiple: 1.25")
                                .replace("rewards: 20%, pool: 30%", "rewards: 15%, pool: 35%"));
        assertThat(PlanEdit.write(PLAN, "box", from, from)).isEqualTo(PLAN);
    }

    @Test
    void the_pool_s_mint_ratio_is_meant_where_the_offer_has_none_of_its_own() throws TuneException {
        Candidate from = Search.figures(PLAN, "tin");
        Candidate to = new Candidate(800_000, 200_000, 3_000_000, 300_000, false);

        assertThat(PlanEdit.write(PLAN, "tin", from, to))
                .isEqualTo(PLAN.replace("mintRatio:  70% ", "mintRatio:  80% "));
    }

    @Test
    void a_plan_in_json_stays_json() throws TuneException {
        String json =
                """
                {"plan": 1, "programme": "shop", "currency": "CNY",
                 "pool": {"issuePrice": "1.00", "mintRatio": "70%", "retention": "20%",
                          "cap": {"multiple": 3, "basis": "spend"}},
                 "offers": {"box": {"split": {"cost": "70%", "pool": "30%"}}}}
                """;
        Candidate to = new Candidate(900_000, 0, 2_000_000, 300_000, false);

        assertThat(PlanEdit.write(json, "box", Search.figures(json, "box"), to))
                .isEqualTo(
                        json.replace(
                                        "\"70%\", \"retention\": \"20%",
                                        "\"90%\", \"retention\": \"0%")
                                .replace("\"multiple\": 3", "\"multiple\": 2"));
    }

    @Test
    void a_figure_that_is_not_written_down_cannot_be_changed() throws TuneException {
        Candidate from = Search.figures(PLAN, "tin");
        Candidate to = new Candidate(700_000, 200_000, 3_000_000, 350_000, false);

        assertThatThrownBy(() -> PlanEdit.write(PLAN, "tin", from, to))
                .isInstanceOf(TuneException.class)
                .hasMessageContaining("offers.tin.split.rewards");
    }
}
