package org.tidemark.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.cli.TidemarkCommand;

class BacktestCommandTest {

    private static final String PLAN = "src/test/resources/replay/seed.yaml";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void threeOrdersOf1000GiveTheSeedFiguresInEveryReport() throws IOException {
        Path orders =
                orders(
                        """
                        买家;日期;金额
                        张三;01.01.2026;1000.00
                        李四;02.01.2026;1000
                        王五;03.01.2026;1000.0
                        王五;04.01.2026;0
                        """);
        int status =
                run(
                        orders,
                        "--columns",
                        "member=买家,at=日期,amount=金额",
                        "--delimiter",
                        ";",
                        "--date-format",
                        "dd.MM.yyyy");
        assertThat(status).as(err::toString).isZero();
        assertThat(out.toString())
                .contains("1.867413", "481.950000", "900.00", "zero-amount", "report.html");
        assertThat(err.toString()).isEmpty();
        assertThat(report("report.html")).contains("1.867413", "481.950000");
        assertThat(report("report.json")).contains("\"price\" : \"1.867413\"");
        assertThat(report("daily.csv"))
                .contains(
                        "2026-01-03,1,1,1000.00,300.00,124.950000,0,0.00,0.00,900.00,481.950000,1.867413");
        assertThat(report("members.csv"))
                .contains(
                        "张三,2026-01-01,1,1000.00,0,0.00,210.000000,313.72,313.72,31.37,300.00,no,0.00");
        assertThat(report("rejects.csv")).contains("5,zero-amount,");
    }

    @Test
    void whatCannotBeReadEndsWithStatus2AndOneSentence() throws IOException {
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(folder)).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(orders("a,b\n"))).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(orders("a,b\n"), "--delimiter", "||")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(orders("member,at,amount\nm,2026-01-01,1\n"), "--offer", "x"))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString())
                .contains("none.csv: no such file", "a folder; name a file", "no column \"member\"")
                .contains("\"||\" is no delimiter", "the plan has no offer \"x\"");
    }

    @Test
    void noReportIsWrittenOverTheOrdersOrThePlan() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        String text = "member,at,amount\nm,2026-01-01,1\n";
        for (String name : List.of("daily.csv", "rejects.csv", "report.html")) {
            Path orders = Files.writeString(out.resolve(name), text);
            assertThat(run(orders)).isEqualTo(TidemarkCommand.BAD_INPUT);
            assertThat(orders).hasContent(text);
            Path link = Files.createSymbolicLink(folder.resolve("link-" + name), orders);
            assertThat(run(link)).isEqualTo(TidemarkCommand.BAD_INPUT);
            assertThat(orders).hasContent(text);
            Files.delete(orders);
        }
        assertThat(err.toString()).contains("would destroy it");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void anExportIsReadByItsNameAndItsMoneyIsAccountedFor() throws IOException {
        Path orders =
                orders(
                        """
                        订单导出
                        订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,退款金额
                        ="001",张三,"1,000.00",交易成功,2026/1/1 8:03,
                        ="002",李四,￥500.00,交易关闭,2026/1/2 8:03,
                        ="003",王五,一千,交易成功,2026/1/3 8:03,
                        合计,,1500.00,,,
                        """);
        assertThat(run(orders, "--format", "taobao", "--lang", "en")).as(err::toString).isZero();
        assertThat(out.toString())
                .contains("The header stands in line 2", "1 rows of sums were not taken for orders")
                .contains("no-sale", "500.00", "Mind: 0.00% of the money is missing (1 rows, of 1");
        assertThat(report("rejects.csv"))
                .startsWith("\uFEFFline,reason,amount,detail")
                .contains("4,no-sale,500.00,", "5,bad-amount,,");
    }

    private int run(Path orders, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "backtest",
                                "--plan",
                                PLAN,
                                "--orders",
                                orders.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        args.addAll(List.of(more));
        if (!args.contains("--lang")) {
            args.addAll(List.of("--lang", "en"));
        }
        return TidemarkCommand.run(
                new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }

    private Path orders(String text) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), text);
    }

    private String report(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
