package org.tidemark.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.cli.TidemarkCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs: every worked value, to the digits in which it is printed. */
class CheckJsonTest {

    private static final JsonNode SEED = check("seed");
    private static final JsonNode LOCAL = check("local-life");
    private static final JsonNode MALL = check("health-mall");

    @TempDir private Path folder;

    private static JsonNode check(String plan) {
        StringWriter out = new StringWriter();
        int status = run(out, "check", "--json", "../plans/" + plan + ".yaml");
        assertThat(status).isEqualTo(TidemarkCommand.OK);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static int run(StringWriter out, String... args) {
        return TidemarkCommand.run(new PrintWriter(out), new PrintWriter(out), args);
    }

    private static void isPrinted(JsonNode report, String pointer, String printed) {
        JsonNode node = report.at("/economics" + pointer);
        assertThat(node.isNumber()).as("%s is a number: %s", pointer, node).isTrue();
        BigDecimal wanted = new BigDecimal(printed);
        assertThat(node.decimalValue().setScale(wanted.scale(), RoundingMode.HALF_UP))
                .as(pointer)
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "/prices/0/price,1.428571",
        "/prices/1/price,1.680672",
        "/prices/2/price,1.867414",
        "/prices/3/price,2.617106",
        "/prices/4/price,4.441174",
        "/prices/5/price,5.173077",
        "/prices/6/price,10.311903",
        "/breakEven/0/worth,181.7",
        "/breakEven/0/cash,382.2",
        "/breakEven/2/worth,701.8",
        "/breakEven/3/worth,1831",
        "/breakEven/4/worth,7074",
        "/bestMintRatio/mintRatio,0.29",
        "/bestMintRatio/worth,31.2",
        "/firstOrder/0/afterOrder,76",
        "/firstOrder/1/afterOrder,768", // worth 1999.91 after order 767
        "/firstOrder/2/afterOrder,2965",
        "/ceiling/0/share,0.159",
        "/discountTest/worseShare,0.855",
        "/discountTest/lastCash,0.168",
        "/discountTest/medianCash,0.207",
        "/discountTest/paidBackShare,0.0026",
        "/forcedExit/0/growth,8.9",
        "/forcedExit/1/growth,154.4",
        "/forcedExit/2/growth,652",
        "/forcedExit/3/growth,1756",
        "/forcedExit/4/growth,6943",
        "/randomSelling/0/share,0.017",
        "/randomSelling/1/share,0.017",
        "/randomSelling/2/share,0.017",
        "/jointSale/0/payoutOneByOne,0.0808",
        "/jointSale/0/payoutInOneBatch,0.0800",
        "/jointSale/1/payoutOneByOne,0.426",
        "/jointSale/1/payoutInOneBatch,0.400"
    })
    void the_seed_plan_comes_to_the_worked_values(String pointer, String printed) {
        isPrinted(SEED, "/offers/0" + pointer, printed);
    }

    @ParameterizedTest
    @CsvSource({
        "/breakEven/0/worth,1477",
        "/breakEven/0/cash,3107",
        "/breakEven/3/worth,14884",
        "/breakEven/4/worth,57501",
        "/firstOrder/1/multiple,1.2",
        "/firstOrder/1/afterOrder,1137",
        "/ceiling/0/share,0.077",
        "/washOrders/0/growth,14.5",
        "/ordersWithoutPoints,5.25"
    })
    void the_local_plan_comes_to_the_worked_values(String pointer, String printed) {
        isPrinted(LOCAL, "/offers/0" + pointer, printed);
    }

    @ParameterizedTest
    @CsvSource({
        "daysUntilPrice,238.6",
        "promise,1.430",
        "setAside,0",
        "firstDayCost,14.30",
        "neededIncomePerThousandViews,1430",
        "expectedShare,0.07"
    })
    void the_ad_points_of_the_mall_come_to_the_worked_values(String figure, String printed) {
        isPrinted(MALL, "/adPoints/0/" + figure, printed);
    }

    @Test
    void what_a_forced_exit_cuts_off_says_so_beside_the_figure() {
        assertThat(LOCAL.at("/economics/offers/0/breakEven/0/cashReach").asString())
                .isEqualTo("forced-exit-first");
        assertThat(LOCAL.at("/economics/offers/0/breakEven/0/worthReach").asString())
                .isEqualTo("at-growth");
        assertThat(LOCAL.at("/economics/offers/0/firstOrder/2/reach").asString())
                .isEqualTo("forced-exit-first");
        assertThat(SEED.at("/economics/offers/0/breakEven/0/cashReach").asString())
                .isEqualTo("at-growth");
        assertThat(SEED.at("/economics/offers/0/forcedExit/0/waiting").asString())
                .isEqualTo("until-growth");
    }

    @Test
    void findings_and_verdict_are_there_for_programs() {
        assertThat(MALL.at("/verdict").asString()).isEqualTo("clean");
        assertThat(MALL.at("/packVersion").asString()).isEqualTo("2026-11");
        JsonNode first = MALL.at("/findings/0");
        assertThat(first.at("/rule").asString()).isEqualTo("PYR-03");
        assertThat(first.at("/severity").asString()).isEqualTo("acknowledge");
        assertThat(first.at("/basis").asString()).isEqualTo("law");
        assertThat(first.at("/open").asBoolean()).isFalse();
        assertThat(first.at("/occurrences/0/line").asInt()).isPositive();
        assertThat(first.at("/acknowledgements/0/on").asString()).isEqualTo("2026-11-22");
        assertThat(SEED.at("/findings").isEmpty()).isTrue();
    }

    /** The mall's order of 1000.00 as the ledger itself settles it, with everybody there. */
    @Test
    void the_waterfall_is_what_the_ledger_does() throws IOException {
        Path commands = Files.writeString(folder.resolve("commands.jsonl"), COMMANDS);
        Path state = folder.resolve("state.json");
        StringWriter out = new StringWriter();
        int status =
                run(
                        out,
                        "replay",
                        "--plan",
                        "../plans/health-mall.yaml",
                        "--commands",
                        commands.toString(),
                        "--events",
                        folder.resolve("events.jsonl").toString(),
                        "--state",
                        state.toString());
        assertThat(status).as(out::toString).isZero();
        JsonNode accounts = JsonMapper.shared().readTree(Files.readString(state)).at("/accounts");

        assertThat(amount("cost")).isEqualTo(fen(accounts, "supplier"));
        assertThat(amount("direct")).isEqualTo(fen(accounts, "member:sponsor"));
        assertThat(amount("indirect")).isEqualTo(fen(accounts, "member:above"));
        assertThat(amount("agents"))
                .isEqualTo(
                        fen(accounts, "member:district")
                                .add(fen(accounts, "member:city"))
                                .add(fen(accounts, "member:province"))
                                .add(fen(accounts, "member:area")));
        assertThat(amount("platform").add(amount("unclaimed")))
                .isEqualTo(fen(accounts, "platform"));
        assertThat(amount("pool")).isEqualTo(fen(accounts, "pool:health-mall"));
        assertThat(new BigDecimal(accounts.at("/member:buyer/ad-points:health-mall").asString()))
                .isEqualTo(amount("ad-points"));
        assertThat(
                        new BigDecimal(accounts.at("/member:buyer/points:health-mall").asString())
                                .setScale(2, RoundingMode.UNNECESSARY))
                .isEqualTo(amount("points-at-price-before")); // the first points cost 1.00 each
    }

    private static final String COMMANDS =
            """
            {"type":"enrol","id":"1","at":"2026-01-01T00:00:00+08:00","member":"above"}
            {"type":"enrol","id":"2","at":"2026-01-01T00:00:00+08:00","member":"sponsor","sponsor":"above"}
            {"type":"enrol","id":"3","at":"2026-01-01T00:00:00+08:00","member":"buyer","sponsor":"sponsor","region":"210102"}
            {"type":"enrol","id":"4","at":"2026-01-01T00:00:00+08:00","member":"district"}
            {"type":"enrol","id":"5","at":"2026-01-01T00:00:00+08:00","member":"city"}
            {"type":"enrol","id":"6","at":"2026-01-01T00:00:00+08:00","member":"province"}
            {"type":"enrol","id":"7","at":"2026-01-01T00:00:00+08:00","member":"area"}
            {"type":"appoint-agent","id":"8","at":"2026-01-01T00:00:00+08:00","member":"district","region":"210102"}
            {"type":"appoint-agent","id":"9","at":"2026-01-01T00:00:00+08:00","member":"city","region":"2101"}
            {"type":"appoint-agent","id":"10","at":"2026-01-01T00:00:00+08:00","member":"province","region":"21"}
            {"type":"appoint-agent","id":"11","at":"2026-01-01T00:00:00+08:00","member":"area","region":"northeast"}
            {"type":"order","id":"12","at":"2026-01-01T00:00:00+08:00","member":"buyer","lines":[{"offer":"starter-box","amount":"1000.00"}]}
            """;

    private static BigDecimal fen(JsonNode accounts, String account) {
        return new BigDecimal(accounts.at("/" + account + "/CNY").asString());
    }

    private static BigDecimal amount(String role) {
        for (JsonNode line : MALL.at("/economics/waterfalls/0/lines")) {
            if (line.at("/role").asString().equals(role)) {
                return new BigDecimal(line.at("/amount").asString());
            }
        }
        throw new AssertionError("no line " + role);
    }
}
