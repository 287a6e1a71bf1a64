package org.tidemark.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;

/** A back test counts what was sold, whatever else stands in the file. */
class SalesTest {

    private static final int FILES = 1_500;

    @TempDir private Path folder;

    private final StringWriter rejects = new StringWriter();

    /** No sale is lost or counted twice, and money that is missing is told to the fen. */
    @Test
    void exportsOfEverySystemGiveWhatWasTrulySold() throws Exception {
        for (long seed = 0; seed < FILES; seed++) {
            ShopFile file = new ShopFile(seed);
            if (file.orders == 0) {
                continue;
            }
            OrderFileFormat format = OrderFileFormat.standard();
            if (file.system != ShopFile.ShopSystem.PLAIN) {
                format = format.withPreset(file.system.name().toLowerCase(Locale.ROOT));
            } else {
                format = format.withAmounts("rows");
            }
            BacktestResult result = run(file.text, format);
            String where = "seed " + seed + "\n" + file.text;
            assertThat(result.all().spendFen()).as(where).isEqualTo(file.soldFen);
            assertThat(result.orders()).as(where).isEqualTo(file.orders);
            assertThat(result.lost().moneyFen()).as(where).isEqualTo(file.lostFen);
            assertThat(
                            result.rejected()
                                    .getOrDefault(RejectReason.NO_SALE, RejectCount.NONE)
                                    .moneyFen())
                    .as(where)
                    .isEqualTo(file.unsoldFen);
            assertThat(result.losesMuch())
                    .as(where)
                    .isEqualTo(
                            file.lostFen > 0
                                    && file.lostFen >= (file.soldFen + file.lostFen) / 100);
        }
    }

    @Test
    void totalsThatStandInEveryRowCountOnceAndItIsSaid() throws Exception {
        String text =
                """
                order,member,at,amount
                A100,m1,2024-01-05,100.00
                A100,m1,2024-01-05,100.00
                B100,m2,2024-01-06,30.00
                """;
        BacktestResult result = run(text, OrderFileFormat.standard());
        assertThat(result.all().spendFen()).isEqualTo(13_000);
        assertThat(told(result))
                .contains("counted once", "--amounts rows, and sales are 100.00 more");
        assertThat(run(text, OrderFileFormat.standard().withAmounts("rows")).all().spendFen())
                .isEqualTo(23_000);
        String mixed = text + "C,m3,2024-01-07,1.00\nC,m3,2024-01-07,2.00\n";
        BacktestResult rows = run(mixed, OrderFileFormat.standard());
        assertThat(rows.all().spendFen()).isEqualTo(23_300);
        assertThat(told(rows)).contains("say --amounts orders, and sales are 100.00 less");
    }

    @Test
    void statesCanBeNamedAndUnknownOnesAreTold() throws Exception {
        String text =
                """
                order,member,at,amount,status
                a,m1,2024-01-05,10.00,done
                b,m1,2024-01-05,20.00,paid
                c,m1,2024-01-05,40.00,gone
                """;
        BacktestResult usual = run(text, OrderFileFormat.standard());
        assertThat(usual.all().spendFen()).isEqualTo(2_000);
        assertThat(usual.rejected().get(RejectReason.UNKNOWN_STATUS).moneyFen()).isEqualTo(5_000);
        assertThat(usual.losesMuch()).isTrue();
        BacktestResult named = run(text, OrderFileFormat.standard().withSold(List.of("Done")));
        assertThat(named.all().spendFen()).isEqualTo(1_000);
        assertThat(named.losesMuch()).isFalse();
    }

    @Test
    void refundsWithoutTheirOrderAreTold() throws Exception {
        BacktestResult result =
                run(
                        """
                        order,member,at,amount,status
                        a,m1,2024-01-05,1000.00,paid
                        a,m1,2024-01-06,-1200.00,paid
                        b,m1,2024-01-05,-10.00,paid
                        c,m1,2024-01-05,50.00,cancelled
                        c,m1,2024-01-05,-50.00,refunded
                        d,m2,2024-01-07,5.00,paid
                        """,
                        OrderFileFormat.standard());
        assertThat(result.all().spendFen()).isEqualTo(500);
        assertThat(rejects.toString())
                .contains("3,refund-too-large,-200.00", "4,refund-without-order,-10.00")
                .contains("6,no-sale,-50.00");
        assertThat(told(result)).contains("Refunds of 1,000.00", "1 orders were refunded whole");
    }

    @Test
    void pricesTimesQuantitiesAreAmounts() throws Exception {
        BacktestResult result =
                run(
                        """
                        order,member,at,price,quantity
                        a,m1,2024-01-05,19.99,3
                        a,m1,2024-01-05,19.99,-1
                        b,m1,2024-01-05,1.00,1.005
                        c,m1,2024-01-05,1.00,2.00
                        """,
                        OrderFileFormat.standard());
        assertThat(result.all().spendFen()).isEqualTo(3_998 + 200);
        assertThat(rejects.toString()).contains("4,bad-quantity");
    }

    @Test
    void whatIsOddAboutSponsorsIdsAndDatesIsTold() throws Exception {
        BacktestResult result =
                run(
                        """
                        order,member,at,amount,sponsor
                        1,a,2024-01-05,1.00,b
                        2,b,2024-01-05,1.00,a
                        3,c,2024-01-05,1.00,c
                        4,d,2024-01-05,1.00,a
                        5,d,2024-01-06,1.00,b
                        6,e,2024-01-05,1.00,ghost
                        7,1.38001E+10,2024-01-05,1.00,
                        8,wx:oAbC,2024-01-05,1.00,
                        9,f,2031-01-05,1.00,
                        """,
                        OrderFileFormat.standard());
        assertThat(told(result))
                .contains("1 rows name the buyer as his own sponsor")
                .contains("1 rows name a sponsor who never buys in this file")
                .contains("1 rows name another sponsor than the member's first order")
                .contains("1 circles among the sponsors")
                .contains("scientific notation", "(the first in line 8)")
                .contains("1 rows have names with a colon")
                .contains("1 rows have a date in the future");
        assertThat(result.memberNames()).contains("wx：oAbC");
        assertThat(result.orders()).isEqualTo(9);
    }

    @Test
    void timesAreOrderedByTheirInstantsInAnyOffset() throws Exception {
        String text =
                """
                member,at,amount
                late,2024-01-05T10:00:00+08:00,1.00
                early,2024-01-05 09:00,1.00
                first,2024-01-05T00:30:00Z,1.00
                last,2024-01-05T11:00:00+08:00,1.00
                """;
        BacktestResult result = run(text, OrderFileFormat.standard());
        assertThat(result.memberNames()).containsExactly("first", "early", "late", "last");
        assertThat(told(result)).contains("1 rows have times without an offset", "+08:00");
        BacktestResult utc =
                run(
                        "member,at,amount\nm,2024-01-05T17:00:00Z,1.00\n",
                        OrderFileFormat.standard().withZone("Asia/Shanghai"));
        assertThat(utc.firstDay()).isEqualTo("2024-01-06");
    }

    @Test
    void anAmountBeyondTheEngineRejectsItsRowAndNotTheRun() throws Exception {
        StringBuilder text = new StringBuilder("order,member,at,amount\n");
        text.append("a,m,2024-01-05,100000000000.01\nb,m,2024-01-05,1.00\n");
        BacktestResult one = run(text.toString(), OrderFileFormat.standard());
        assertThat(one.all().spendFen()).isEqualTo(100);
        assertThat(one.rejected().get(RejectReason.AMOUNT_TOO_LARGE).rows()).isEqualTo(1);
        assertThat(one.losesMuch()).isTrue();
        for (int i = 0; i < 1_100; i++) { // more than a ledger can count
            text.append('c').append(i).append(",m,2024-01-06,99000000000.00\n");
        }
        BacktestResult many = run(text.toString(), OrderFileFormat.standard());
        assertThat(many.orders() + many.rejectedRows()).isEqualTo(1_102);
        assertThat(many.rejected().get(RejectReason.AMOUNT_TOO_LARGE).rows()).isGreaterThan(100);
    }

    @Test
    void aFileOfAKnownSystemIsPointedToItsName() {
        ShopFile.ShopSystem taobao = ShopFile.ShopSystem.TAOBAO;
        assertThatThrownBy(() -> run(taobao.header + "\n", OrderFileFormat.standard()))
                .isInstanceOf(OrderFileException.class)
                .hasMessageContaining("--format taobao");
    }

    private static String told(BacktestResult result) {
        return String.join("\n", result.notices().stream().map(one -> one.text().en()).toList());
    }

    private BacktestResult run(String text, OrderFileFormat format)
            throws IOException, OrderFileException {
        Path file = Files.writeString(folder.resolve("orders.csv"), text);
        try (RejectedRows rejected = new RejectedRows(rejects)) {
            return new Backtest(TestPlans.seed("3"), "")
                    .run(
                            file,
                            format,
                            rejected,
                            Timestamp.parse("2030-01-01T00:00Z"),
                            BacktestProgress.silent());
        }
    }
}
