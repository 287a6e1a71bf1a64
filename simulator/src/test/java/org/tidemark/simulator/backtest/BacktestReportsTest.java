package org.tidemark.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Grouping;
import org.tidemark.plan.Language;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.tables.out.OutputFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BacktestReportsTest {

    @TempDir private Path folder;

    private BacktestResult result;

    @BeforeEach
    void writeReports() throws Exception {
        result = run();
        write(result, folder);
    }

    @Test
    void thePageNeedsNoNetwork() throws Exception {
        assertThat(page())
                .doesNotContain("http:", "https:", "//cdn", "src=", "@import", "url(", "<link");
    }

    @Test
    void thePageSpeaksBothLanguagesAndSwitchesWithoutAScript() throws Exception {
        assertThat(page())
                .contains(
                        "<input class=\"language\" type=\"radio\" name=\"language\" id=\"lang-zh\" checked>")
                .contains("按加入月份看拿回多少", "What came back, by month of joining")
                .contains("不是对将来的承诺", "not what will be")
                .contains("所有会员一直持有", "Everybody holds");
    }

    @Test
    void thePageShowsTheFiguresAndEscapesWhatComesFromOutside() throws Exception {
        assertThat(page())
                .contains("种子&lt;b&gt;：回测", "Back test: Seed &lt;b&gt;")
                .doesNotContain("Seed <b>")
                .contains(BacktestShown.percent(result.all().wholeShare()) + "%")
                .contains(BacktestShown.points(result.pool().priceMicros()))
                .contains(Grouping.thousands(BacktestShown.money(result.pool().reserveFen())))
                .contains("zero-amount");
        assertThat(page().split("<svg", -1)).hasSize(1 + 3 + result.months().size() + 1);
    }

    @Test
    void tablesHaveARowForEachDayAndEachMember() throws Exception {
        List<String> daily = Files.readAllLines(folder.resolve("daily.csv"));
        assertThat(daily).hasSize(1 + result.days().size());
        assertThat(daily.get(1))
                .startsWith("1997-01-01,")
                .endsWith(BacktestShown.points(result.days().getFirst().priceMicros()));
        List<String> members = Files.readAllLines(folder.resolve("members.csv"));
        assertThat(members).hasSize(1 + result.standings().size());
        assertThat(members.get(1).split(",")).hasSameSizeAs(members.getFirst().split(","));
    }

    @Test
    void theJsonHoldsTheSameFigures() {
        JsonNode json = new JsonMapper().readTree(folder.resolve("report.json"));
        assertThat(json.get("pool").stringValue())
                .isEqualTo(BacktestShown.money(result.pool().reserveFen()));
        assertThat(json.get("all").get("backPercentP50").stringValue())
                .isEqualTo(BacktestShown.percent(result.all().p50()));
        assertThat(json.get("months").size()).isEqualTo(result.months().size());
        assertThat(json.get("rejectedRows").get("zero-amount").get("rows").longValue())
                .isEqualTo(result.rejectedRows());
        long members = 0;
        for (JsonNode step : json.get("distribution")) {
            members += step.longValue();
        }
        assertThat(members).isEqualTo(result.all().members());
    }

    @Test
    void theSameOrdersGiveTheSameBytes() throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));
        write(run(), again);
        for (String file : List.of("report.html", "report.json", "daily.csv", "members.csv")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void theSummaryPrintsThePaybackTable() {
        StringWriter text = new StringWriter();
        BacktestSummary.print(result, Language.EN, new PrintWriter(text));
        assertThat(text.toString())
                .contains("Everybody holds", "1997-01", "everybody", "zero-amount")
                .contains(BacktestShown.points(result.pool().priceMicros()));
    }

    private static void write(BacktestResult result, Path folder) throws Exception {
        try (OutputFiles files = OutputFiles.of(List.of(), BacktestReports.files(folder))) {
            BacktestReports.write(result, folder, files);
            files.finish();
        }
    }

    private String page() throws Exception {
        return Files.readString(folder.resolve("report.html"));
    }

    private static BacktestResult run() throws Exception {
        OrderFileFormat format =
                OrderFileFormat.standard()
                        .withColumns("member=1,at=2,amount=4")
                        .withDelimiter("blanks")
                        .withDateFormat("yyyyMMdd");
        try (RejectedRows rejected = new RejectedRows(new StringWriter())) {
            return new Backtest(TestPlans.seed("0.5"), "")
                    .run(
                            Path.of("src/test/resources/orders/cdnow-2000.txt"),
                            format,
                            rejected,
                            Timestamp.parse("2027-01-01T00:00Z"),
                            BacktestProgress.silent());
        }
    }
}
