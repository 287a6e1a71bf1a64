package org.tidemark.server.money.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.money.tax.model.RewardTax;
import org.tidemark.server.money.tax.model.TaxMethod;

/** Rewards by month against the ledger's own postings, and what is shown of them. */
class RewardTaxesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final int MEMBERS = 4;

    @BeforeAll
    static void live() {
        PLATFORM.adoptFull("tx");
        for (int i = 0; i < MEMBERS; i++) {
            PLATFORM.post(
                    "/members",
                    "{\"id\":\"tx-e%1$d\",\"member\":\"tx-m%1$d\"%2$s}"
                            .formatted(i, i == 0 ? "" : ",\"sponsor\":\"tx-m" + (i - 1) + "\""));
        }
        Random random = new Random(3);
        long last = 0;
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "tx-o" + i;
            orders.add(id);
            last =
                    PLATFORM.post(
                                    "/orders",
                                    TestPlatform.order(
                                            id,
                                            "tx-m" + random.nextInt(MEMBERS),
                                            "tx",
                                            random.nextInt(20, 20_000) + ".17"))
                            .sequence();
        }
        for (int i = 0; i < 5; i++) {
            last =
                    PLATFORM.post(
                                    "/reversals",
                                    "{\"id\":\"tx-r%d\",\"order\":\"%s\",\"amount\":\"7.03\"}"
                                            .formatted(i, orders.get(i * 5)))
                            .sequence();
        }
        while (PLATFORM.bean(LedgerHistory.class).sequence() < last) {
            Thread.onSpinWait();
        }
        PLATFORM.work();
    }

    private static YearMonth month() {
        return YearMonth.now(PLATFORM.bean(Clock.class));
    }

    @Test
    void a_month_is_what_its_rewards_add_up_to_and_the_tax_what_its_method_says() {
        RewardTaxes taxes = PLATFORM.bean(RewardTaxes.class);
        Map<String, MemberTax> found =
                taxes.of(TaxMethod.REMUNERATION, month()).stream()
                        .filter(one -> one.member().startsWith("tx-m"))
                        .collect(Collectors.toMap(MemberTax::member, one -> one));
        assertThat(found).hasSize(MEMBERS - 1);
        for (int i = 0; i < MEMBERS - 1; i++) {
            long rewards =
                    PLATFORM.bean(JdbcClient.class)
                            .sql(
                                    """
                                    SELECT sum(amount)::bigint FROM read_model.posting
                                    WHERE account = ? AND asset = 'CNY' AND (amount < 0
                                        OR terms->0->>0 LIKE 'referral-%')
                                    """)
                            .param("member:tx-m" + i)
                            .query(Long.class)
                            .single();
            MemberTax tax = found.get("tx-m" + i);
            assertThat(tax.tax().incomeFen()).isEqualTo(rewards).isPositive();
            assertThat(tax.tax().taxFen()).isEqualTo(RewardTax.remuneration(rewards).taxFen());
        }
        assertThat(PLATFORM.bean(RewardMonthStore.class).follow(10)).as("all counted").isZero();
        YearMonth quarter = month().withMonth((month().getMonthValue() - 1) / 3 * 3 + 1);
        assertThat(taxes.quarter(quarter))
                .filteredOn(one -> one.member().equals("tx-m0"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.incomeFen())
                                .isEqualTo(found.get("tx-m0").tax().incomeFen()));
    }

    @Test
    void finance_sees_the_month_and_takes_the_files_out() {
        Visitor finance = PLATFORM.visitor().staff("FINANCE");
        finance.get("/?lang=en");
        String home = "/console/money/tax";
        assertThat(finance.get(home).http().body())
                .contains("withholds no tax from anybody", "tx-m0", "nobody yet");
        String month = home + "/months/" + month();
        assertThat(finance.get(month).status()).isEqualTo(200);
        long income =
                PLATFORM.bean(RewardTaxes.class).of(month()).stream()
                        .filter(one -> one.member().equals("tx-m0"))
                        .mapToLong(one -> one.tax().incomeFen())
                        .sum();
        assertThat(finance.get(month + "/list.csv").http().body())
                .contains("tx-m0", new Fen(income).plain());
        String quarter =
                home
                        + "/quarters/"
                        + month().getYear()
                        + "-Q"
                        + ((month().getMonthValue() - 1) / 3 + 1);
        assertThat(finance.get(quarter + "/list.csv").http().body())
                .contains("12 UNCONFIRMED", "tx-m0");
        assertThat(finance.get(quarter + "/list.xlsx").status()).isEqualTo(200);
        for (String none :
                List.of(
                        "/months/2026-13",
                        "/months/x",
                        "/months/x/list.csv",
                        "/quarters/2026-Q5/list.csv",
                        "/quarters/2026/list.csv")) {
            assertThat(finance.get(home + none).status()).as(none).isEqualTo(404);
        }
        assertThat(PLATFORM.visitor().staff("SUPPORT").get(home).status()).isEqualTo(403);
    }
}
