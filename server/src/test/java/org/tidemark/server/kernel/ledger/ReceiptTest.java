package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.command.By;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.LedgerEvent.Deduction;
import org.tidemark.server.kernel.ledger.LedgerEvent.Figure;
import org.tidemark.server.kernel.ledger.LedgerEvent.Posting;
import org.tidemark.server.kernel.ledger.LedgerEvent.Term;

class ReceiptTest {

    private static Posting posting(String account, String asset, long amount, Term... terms) {
        return new Posting(
                AccountName.of(account), AssetName.of(asset), amount, Arrays.asList(terms));
    }

    private static LedgerEvent event(
            EventType type, String member, List<Figure> figures, Posting... postings) {
        return new LedgerEvent(type, "", member, figures, Arrays.asList(postings));
    }

    private static Receipt of(LedgerEvent... events) {
        return new Receipt(7, false, Arrays.asList(events), true);
    }

    private static Figure fen(Detail detail, long amount) {
        return new Figure(detail, amount, "");
    }

    @ParameterizedTest
    @CsvSource({
        "member:m1, MEMBER, m1",
        "member:m1:held, MEMBER_HELD, m1",
        "member:held, MEMBER, held",
        "store:s, STORE, s",
        "pool:health-mall, POOL, health-mall",
        "orphan:p, ORPHAN, p",
        "dividend:p:partners, FUND, dividend:p:partners",
        "ad-budget:p, FUND, ad-budget:p",
        "issuer, ISSUER, ''",
        "issuer:p, PROGRAMME_ISSUER, p",
        "platform, PLATFORM, ''",
        "external:payments, EXTERNAL_PAYMENTS, ''",
        "external:payouts, EXTERNAL_PAYOUTS, ''"
    })
    void an_account_is_known_by_its_name(String text, AccountKind kind, String name) {
        assertThat(AccountName.of(text)).isEqualTo(new AccountName(kind, name));
    }

    @Test
    void a_name_of_no_account_is_not_guessed_at() {
        assertThatThrownBy(() -> AccountName.of("wallet:m1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, MONEY, CNY, 2",
        "points:health-mall, POINTS, health-mall, 6",
        "ad-points:health-mall, AD_POINTS, health-mall, 2",
        "coins, COINS, '', 2",
        "contribution, CONTRIBUTION, '', 2",
        "shares, SHARES, '', 0"
    })
    void an_asset_is_known_by_its_name(
            String text, AssetName.Kind kind, String name, int decimals) {
        assertThat(AssetName.of(text)).isEqualTo(new AssetName(kind, name));
        assertThat(AssetName.of(text).decimals()).isEqualTo(decimals);
    }

    @Test
    void only_the_buyers_points_of_the_order_itself_are_minted_for_him() {
        Receipt receipt =
                of(
                        event(
                                EventType.ORDER_SETTLED,
                                "m1",
                                List.of(),
                                posting("member:m1", "points:b", 5),
                                posting("member:m1", "points:a", 3),
                                posting("member:m2", "points:a", 9),
                                posting("member:m1", "ad-points:a", 40),
                                posting("issuer:a", "points:a", -3)),
                        event(
                                EventType.CAP_EXIT,
                                "m1",
                                List.of(),
                                posting("member:m1", "points:a", -3)));

        assertThat(receipt.minted())
                .containsExactly(
                        Map.entry("a", new Micropoints(3)), Map.entry("b", new Micropoints(5)));
        assertThat(receipt.minted("c")).isEqualTo(Micropoints.ZERO);
        assertThat(receipt.toMember("m1", AssetName.Kind.POINTS)).isEqualTo(5);
    }

    @Test
    void a_refund_says_what_goes_back_which_way_and_why_it_was_cut() {
        Receipt receipt =
                of(
                        event(
                                EventType.ORDER_REVERSED,
                                "m1",
                                List.of(
                                        fen(Detail.TOTAL, 10_000),
                                        fen(Detail.REFUND, 9_000),
                                        fen(Detail.DEDUCTED, 1_000)),
                                posting(
                                        "external:payments",
                                        "CNY",
                                        6_000,
                                        new Term(Rule.MISSING_POINTS, -700, 1, 1),
                                        new Term(Rule.AD_POINTS_GONE, -300, 1, 1)),
                                posting(
                                        "member:m1",
                                        "CNY",
                                        3_000,
                                        new Term(Rule.MISSING_POINTS, -700, 1, 1)),
                                posting("member:m1", "coins", 50)));

        assertThat(receipt.refundAsked()).isEqualTo(new Fen(10_000));
        assertThat(receipt.refunded()).isEqualTo(new Fen(9_000));
        assertThat(receipt.sentBack()).isEqualTo(new Fen(6_000));
        assertThat(receipt.backInWallet()).isEqualTo(new Fen(3_000));
        assertThat(receipt.coinsBack()).isEqualTo(new Fen(50));
        assertThat(receipt.deductions())
                .containsExactly(
                        new Deduction(Optional.of(Rule.MISSING_POINTS), new Fen(700)),
                        new Deduction(Optional.of(Rule.AD_POINTS_GONE), new Fen(300)));
    }

    @Test
    void where_all_was_deducted_only_the_sum_is_known() {
        Receipt receipt =
                of(
                        event(
                                EventType.ORDER_REVERSED,
                                "m1",
                                List.of(fen(Detail.REFUND, 0), fen(Detail.DEDUCTED, 800))));

        assertThat(receipt.deductions())
                .containsExactly(new Deduction(Optional.empty(), new Fen(800)));
    }

    @Test
    void whom_a_purchase_bound_a_member_to_is_told() {
        Receipt receipt =
                of(
                        event(
                                EventType.SPONSOR_BOUND,
                                "m1",
                                List.of(new Figure(Detail.SPONSOR, 0, "owner"))));

        assertThat(receipt.boundSponsor()).contains("owner");
        assertThat(of().boundSponsor()).isEmpty();
    }

    @Test
    void nobody_of_the_staff_passes_for_a_member() {
        assertThat(Actors.member("li")).isEqualTo(By.actor("li"));
        assertThat(Actors.staff("li")).isEqualTo(By.actor("staff:li"));
        By reasoned = Actors.staff("li", " two\nlines " + "x".repeat(300));
        assertThat(reasoned.reason()).startsWith("two lines x").hasSize(By.MAX_REASON);
    }
}
