package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.shape.Numbers;

/** Rates, multiples and amounts, in every way in which they may be written, and not in others. */
class RateTest {

    private static String pool(String retention, String multiple, String issuePrice) {
        return PlanTexts.LEAST
                + """
                pool:
                  mintRatio: 70%
                  retention: RETENTION
                  issuePrice: ISSUE_PRICE
                  cap: { multiple: MULTIPLE, basis: spend }
                """
                        .replace("RETENTION", retention)
                        .replace("MULTIPLE", multiple)
                        .replace("ISSUE_PRICE", issuePrice);
    }

    private static PoolTerms read(String retention, String multiple, String issuePrice) {
        String text = pool(retention, multiple, issuePrice);
        return PlanTexts.accepted(PlanTexts.read(text)).block(PoolTerms.class).orElseThrow();
    }

    private static String problem(String retention, String multiple, String issuePrice) {
        List<PlanMistake> mistakes =
                PlanTexts.mistakes(PlanTexts.read(pool(retention, multiple, issuePrice)));
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst().message();
    }

    @Test
    void every_share_reads_the_same_however_it_is_written() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        for (int i = 0; i < 500; i++) {
            int ppm = random.nextInt(1_000_001);
            String fraction = Decimals.format(ppm, 6);
            String percentage = Decimals.format(ppm, 4) + "%";
            for (String written : List.of(fraction, percentage, Numbers.percent(ppm))) {
                assertThat(read(written, "3", "\"1.00\"").retentionPpm()).isEqualTo(ppm);
                assertThat(read('"' + written + '"', "3", "\"1.00\"").retentionPpm())
                        .isEqualTo(ppm);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "70 %",
                "'%'",
                "-1%",
                "+1%",
                "1e1%",
                "0.00001%",
                "0.0000001",
                "1.000001",
                "100.0001%",
                ".7",
                "7.",
                "0,7",
                "1_0%",
                "0x1%",
                "true",
                "''",
                "[70%]",
                "{}",
                "~",
                "NaN",
                ".inf",
                "99999999999999999999%",
                "99999999999999999999999999999999999999999999999999"
            })
    void no_other_way_to_write_a_share_is_accepted(String written) {
        assertThat(problem(written, "3", "\"1.00\""))
                .contains("allowed: a rate from 0% to 100%, like 70%, 0.3% or 0.7");
    }

    @ParameterizedTest
    @CsvSource({
        "3,3000000",
        "1.2,1200000",
        "'\"1.2\"',1200000",
        "0.000001,1",
        "1000,1000000000",
        "999.999999,999999999"
    })
    void a_multiple_is_a_decimal_with_up_to_six_places(String written, int ppm) {
        assertThat(read("20%", written, "\"1.00\"").cap())
                .isEqualTo(new CapTerms(ppm, CapTerms.Basis.SPEND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0000001", "1000.000001", "300%", "-3", "3e0", "three", "false"})
    void no_other_multiple_is_accepted(String written) {
        assertThat(problem("20%", written, "\"1.00\""))
                .contains("allowed: a number from 0.000001 to 1000 with at most six decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "1.00,100",
        "1,100",
        "0.01,1",
        "0.5,50",
        "92233720368547757.99,9223372036854775799"
    })
    void an_amount_is_in_hundredths(String written, long amountFen) {
        assertThat(read("20%", "3", '"' + written + '"').issuePriceFen()).isEqualTo(amountFen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "1", "1e2", "0x10"})
    void a_bare_number_is_no_amount_and_the_fix_is_to_quote_it(String written) {
        assertThat(problem("20%", "3", written)).contains("quote it, as \"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "1.000",
                "-1.00",
                "1e2",
                "1,000.00",
                "",
                "¥1",
                "92233720368547758.08"
            })
    void no_other_amount_is_accepted(String written) {
        assertThat(problem("20%", "3", '"' + written + '"'))
                .contains("allowed: an amount above zero in quotes with at most two decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "'    adPoints: 150%','adPoints: { releaseRate: 1%, dailyTasks: 1 }'",
        "'',queue: { target: 150% }",
        "'','redPacket: { quota: 150%, dailyShare: 100% }'",
        "'','dividends: { cycle: { weights: purchase, unit: \"1.00\", cap: 150% } }'"
    })
    void four_rates_may_exceed_one_whole(String ofOffer, String block) {
        String text = PlanTexts.LEAST + ofOffer + "\n" + block + "\n";

        assertThat(PlanTexts.read(text)).isInstanceOf(PlanReadResult.Accepted.class);
        assertThat(PlanTexts.mistakes(PlanTexts.read(text.replace("150%", "150"))))
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.message()).contains("for a percentage write 150%"));
    }
}
