package org.tidemark.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;

class BacktestTest {

    private static final Path SAMPLE = Path.of("src/test/resources/orders/cdnow-2000.txt");

    @TempDir private Path folder;

    private final StringWriter rejects = new StringWriter();

    /** At half the spend many are forced out; at three times nobody of so few orders is. */
    @ParameterizedTest
    @ValueSource(strings = {"0.5", "3"})
    void figuresOnRealOrdersAreThoseOfAPlainComputationInBigIntegers(String multiple)
            throws Exception {
        NaivePool naive = new NaivePool(multiple.equals("3") ? 3_000_000 : 500_000);
        List<String[]> paid =
                Files.readAllLines(SAMPLE).stream()
                        .map(line -> line.strip().split(" +"))
                        .filter(fields -> !fields[3].equals("0.00"))
                        .sorted(Comparator.comparing(fields -> fields[1]))
                        .toList();
        paid.forEach(fields -> naive.order(fields[0], Long.parseLong(fields[3].replace(".", ""))));

        BacktestResult result = sample(multiple);

        assertThat(naive.exits()).isGreaterThan(multiple.equals("3") ? -1 : 10);
        assertThat(result.orders()).isEqualTo(paid.size());
        assertThat(result.pool().reserveFen()).isEqualTo(naive.reserve());
        assertThat(result.pool().supplyMicro()).isEqualTo(naive.supply());
        assertThat(result.pool().priceMicros()).isEqualTo(naive.price());
        assertThat(result.pool().capExits()).isEqualTo(naive.exits());
        assertThat(result.all().cashOutFen()).isEqualTo(naive.paidOut());
        assertThat(result.days().stream().mapToLong(Day::paidOutFen).sum())
                .isEqualTo(naive.paidOut());
        assertThat(result.standings()).hasSize(naive.holders().size());
        for (Standing standing : result.standings()) {
            NaivePool.Holder holder =
                    naive.holders().get(result.memberNames().get(standing.number()));
            assertThat(standing.spendFen()).isEqualTo(holder.spend());
            assertThat(standing.pointsMicro()).isEqualTo(holder.points());
            assertThat(standing.cashOutFen()).isEqualTo(holder.cashOut());
            assertThat(standing.discountFen()).isEqualTo(holder.discount());
            assertThat(standing.valueFen()).isEqualTo(naive.value(holder));
        }
    }

    @Test
    void whatWentIntoThePoolIsInItOrWasPaidOut() throws Exception {
        BacktestResult result = sample("0.5");
        assertThat(result.contributedFen())
                .isEqualTo(result.pool().reserveFen() + result.all().cashOutFen());
        assertThat(result.all().discountFen()).isEqualTo(result.contributedFen());
    }

    @Test
    void monthsAddUpToEverybodyAndDaysToTheWhole() throws Exception {
        BacktestResult result = sample("3");
        assertThat(result.months().stream().mapToLong(Cohort::members).sum())
                .isEqualTo(result.all().members());
        assertThat(result.months().stream().mapToLong(Cohort::spendFen).sum())
                .isEqualTo(result.all().spendFen());
        assertThat(result.days().stream().mapToLong(Day::salesFen).sum())
                .isEqualTo(result.all().spendFen());
        assertThat(result.days().stream().mapToLong(Day::newMembers).sum())
                .isEqualTo(result.all().members());
        assertThat(result.days()).isSortedAccordingTo(Comparator.comparing(Day::date));
        assertThat(result.days().getLast().priceMicros()).isEqualTo(result.pool().priceMicros());
    }

    @Test
    void noRowIsLost() throws Exception {
        BacktestResult result = sample("3");
        assertThat(result.orders() + result.rejectedRows()).isEqualTo(2_000);
        assertThat(result.rejected()).containsOnlyKeys(RejectReason.ZERO_AMOUNT);
        assertThat(rejects.toString().lines().count()).isEqualTo(1 + result.rejectedRows());
    }

    @Test
    void rowsOfOneOrderAreItsLinesAndTimeGoesBeforePlaceInTheFile() throws Exception {
        BacktestResult result =
                shop(
                        """
                        order,member,at,amount,offer
                        b,late,2026-01-02,10.00,box
                        a,early,2026-01-01,10.00,box
                        a,early,2026-01-01,5.00,box
                        a,late,2026-01-01,5.00,box
                        """);
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.memberNames()).containsExactly("early", "late");
        assertThat(result.standings())
                .extracting(Standing::spendFen)
                .containsExactly(1_500L, 1_000L);
        assertThat(rejects.toString()).contains("5,other-order,");
    }

    @Test
    void whatTheRulesRefuseIsWrittenDownWithTheirCode() throws Exception {
        BacktestResult result =
                shop(
                        """
                        order,member,at,amount,offer
                        a,m,2026-01-01,10.00,refill
                        a,m,2026-01-01,20.00,box
                        b,m,2026-01-02,10.00,start
                        c,m,2026-01-03,10.00,refill
                        d,m,2026-01-03,10.00,unheard-of
                        """);
        assertThat(result.orders()).isEqualTo(2);
        assertThat(rejects.toString())
                .contains(
                        "2,refused,10.00,not-eligible: The offer “refill” is for members",
                        "3,refused,20.00,not-eligible: The offer “refill” is for members")
                .contains("6,unknown-offer,10.00,\"unheard-of: the plan has box, refill, start\"");
        assertThat(result.rejected())
                .containsEntry(RejectReason.REFUSED, new RejectCount(2, 3_000, 0));
    }

    @Test
    void offersThatThePlanDoesNotHaveFallToTheDefaultAndAreCounted() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("o.csv"),
                        "member,at,amount,offer\nm,2026-01-01,1.00,x\nm,2026-01-01,1.00,\n");
        BacktestResult result =
                run(new Backtest(TestPlans.shop(), "box"), file, OrderFileFormat.standard());
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.mappedRows()).isEqualTo(1);
    }

    @Test
    void sponsorsAreEnrolledBeforeThoseTheyIntroducedAndCirclesEnd() throws Exception {
        BacktestResult result =
                shop(
                        """
                        member,at,amount,offer,sponsor
                        a,2026-01-01,100.00,box,b
                        b,2026-01-02,100.00,box,c
                        c,2026-01-03,100.00,box,a
                        d,2026-01-04,100.00,box,d
                        e,2026-01-05,100.00,box,a
                        """);
        assertThat(result.memberNames()).containsExactly("c", "b", "a", "d", "e");
        assertThat(result.standings())
                .extracting(Standing::rewardsFen)
                .containsExactly(
                        1_000L + 500L, // b's order directly, a's indirectly
                        1_000L + 500L, // a's directly, e's indirectly
                        1_000L, // e's
                        0L,
                        0L);
        assertThat(result.rewardsFen()).isEqualTo(4_000);
    }

    @Test
    void storesComeWithAnOwnerMadeForThem() throws Exception {
        BacktestResult result =
                shop(
                        """
                        member,at,amount,offer,store
                        m,2026-01-01,100.00,box,corner
                        owner-corner,2026-01-02,100.00,box,corner
                        """);
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.memberNames()).containsExactly("m", "owner-corner");
    }

    @Test
    void daysAreClosedForTheMechanismsThatWaitForIt() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("o.csv"),
                        "member,at,amount\na,2026-01-01,100.00\nb,2026-01-03,300.00\n");
        BacktestResult result =
                run(new Backtest(TestPlans.dividend(), ""), file, OrderFileFormat.standard());
        assertThat(result.days()).extracting(Day::rewardsFen).containsExactly(1_000L, 3_000L);
        assertThat(result.standings())
                .extracting(Standing::rewardsFen)
                .containsExactly(1_000L + 750L, 2_250L);
    }

    @Test
    void aLongChainOfSponsorsIsEnrolledInOneGo() throws Exception {
        StringBuilder text = new StringBuilder("member,at,amount,offer,sponsor\n");
        for (int i = 0; i < 20_000; i++) {
            text.append('m').append(i).append(",2026-01-01,1.00,box,m").append(i + 1).append('\n');
        }
        BacktestResult result = shop(text.toString());
        assertThat(result.orders()).isEqualTo(20_000);
        assertThat(result.memberNames().getFirst()).isEqualTo("m20000");
    }

    @Test
    void plansAndFilesThatNothingCanBeTestedWithAreRefused() {
        assertThatThrownBy(() -> new Backtest("plan: 2\n", ""))
                .isInstanceOf(OrderFileException.class);
        assertThatThrownBy(() -> new Backtest(TestPlans.shop(), "bx"))
                .hasMessageContaining("no offer \"bx\"; it has box, refill, start");
        assertThatThrownBy(() -> shop("member,at,amount,offer\nm,2026-01-01,0,box\n"))
                .isInstanceOf(OrderFileException.class)
                .hasMessageContaining("not one row could be settled");
    }

    private BacktestResult sample(String multiple) throws IOException, OrderFileException {
        OrderFileFormat format =
                OrderFileFormat.standard()
                        .withColumns("member=1,at=2,amount=4")
                        .withDelimiter("blanks")
                        .withDateFormat("yyyyMMdd");
        return run(new Backtest(TestPlans.seed(multiple), ""), SAMPLE, format);
    }

    private BacktestResult shop(String orders) throws IOException, OrderFileException {
        Path file = Files.writeString(folder.resolve("orders.csv"), orders);
        return run(new Backtest(TestPlans.shop(), ""), file, OrderFileFormat.standard());
    }

    private BacktestResult run(Backtest backtest, Path file, OrderFileFormat format)
            throws IOException, OrderFileException {
        try (RejectedRows rejected = new RejectedRows(rejects)) {
            return backtest.run(
                    file,
                    format,
                    rejected,
                    Timestamp.parse("2027-01-01T00:00Z"),
                    BacktestProgress.silent());
        }
    }
}
