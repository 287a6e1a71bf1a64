package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.Payouts;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.text.Texts;

/** The wallet as its owner and strangers see it. */
class WalletPagesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @BeforeAll
    static void programme() {
        PLATFORM.adopt("wp");
        PLATFORM.enrol("wp-m1");
        PLATFORM.enrol("wp-m2");
        PLATFORM.post("/orders", TestPlatform.order("wp-o1", "wp-m1", "wp", "1000.00"));
        long sequence =
                PLATFORM.post("/orders", TestPlatform.order("wp-o2", "wp-m2", "wp", "1000.00"))
                        .sequence();
        PLATFORM.following(sequence, "/api/v1/members/wp-m1/statement");
    }

    /** Where an answer leads, on this platform. */
    private static String location(Answer answer) {
        String location = answer.http().headers().firstValue("Location").orElse("");
        return location.replace(PLATFORM.url(""), "");
    }

    private static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                        .matcher(page.http().body());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void a_wallet_shows_what_is_there_in_both_languages_and_each_line_has_its_reason() {
        Visitor me = PLATFORM.member("wp-m1");
        for (String language : List.of("zh", "en")) {
            Answer wallet = me.get("/my/wallet?lang=" + language);
            assertThat(wallet.status()).isEqualTo(200);
            assertThat(wallet.http().body()).contains("data-programme=\"wp\"", "<meter");
            for (String page :
                    List.of(
                            "/my/wallet/statement",
                            "/my/points/wp",
                            "/my/redeem",
                            "/my/withdrawals",
                            "/my/withdrawals/payee",
                            "/my/wechat")) {
                assertThat(me.get(page).status()).as(page).isEqualTo(200);
            }
        }
        assertThat(me.get("/my/wallet/statement?lang=en").http().body())
                .contains("wp-o1", "rule 5.2");
        assertThat(me.get("/my/points/wp").http().body()).doesNotContain("wp-m2");
        assertThat(me.get("/my/points/nowhere").status()).isEqualTo(404);
    }

    @Test
    void the_start_page_has_the_figures_of_the_wallet() {
        List<String> shown =
                PLATFORM
                        .bean(WalletFigures.class)
                        .of("wp-m2", PLATFORM.bean(Texts.class).in(Language.EN))
                        .stream()
                        .flatMap(card -> card.lines().stream())
                        .map(FactLine::value)
                        .toList();

        assertThat(shown).hasSize(6).contains("¥1,000.00", "¥300.00");
        String wallet =
                PLATFORM.member("wp-m2")
                        .get("/my/wallet?lang=en")
                        .http()
                        .body()
                        .replaceAll("<[^>]+>", "");
        assertThat(shown).allMatch(wallet::contains);
    }

    @Test
    void a_redemption_is_quoted_and_then_done_as_it_was_quoted() {
        PLATFORM.adopt("wr");
        PLATFORM.enrol("wr-m1");
        PLATFORM.post("/orders", TestPlatform.order("wr-o1", "wr-m1", "wr", "1000.00"));
        Visitor me = PLATFORM.member("wr-m1");
        me.get("/my/wallet?lang=en");
        String address = location(me.get("/my/redeem/quote?programme=wr&points=10"));
        Answer quote = me.get(address);
        assertThat(quote.http().body()).contains("¥11.42");
        Map<String, String> form =
                Map.of(
                        "programme", "wr",
                        "points", hidden(quote, "points"),
                        "key", hidden(quote, "key"),
                        "payoutFen", hidden(quote, "payoutFen"));

        for (String said : List.of("The money is in your wallet.", "Nothing was redeemed again.")) {
            assertThat(location(me.post("/my/redeem", form))).endsWith("/my/wallet");
            assertThat(me.get("/my/wallet").http().body()).as("twice is once").contains(said);
        }
        assertThat(PLATFORM.get("/api/v1/members/wr-m1").text("/wallet")).isEqualTo("11.42");

        Answer back = me.get(address);
        assertThat(hidden(back, "key")).as("the same redemption").isEqualTo(form.get("key"));
        Map<String, String> again =
                Map.of(
                        "programme", "wr",
                        "points", hidden(back, "points"),
                        "key", hidden(back, "key"),
                        "payoutFen", hidden(back, "payoutFen"));
        assertThat(location(me.post("/my/redeem", again))).endsWith("/my/wallet");
        assertThat(me.get("/my/wallet").http().body()).contains("Nothing was redeemed again.");
        assertThat(PLATFORM.get("/api/v1/members/wr-m1").text("/wallet")).isEqualTo("11.42");
    }

    @Test
    void a_redemption_that_would_pay_less_than_was_shown_is_shown_again_and_not_done() {
        PLATFORM.adopt("ws");
        PLATFORM.enrol("ws-m1");
        PLATFORM.post("/orders", TestPlatform.order("ws-o1", "ws-m1", "ws", "1000.00"));
        Visitor me = PLATFORM.member("ws-m1");
        Answer quote = me.get(location(me.get("/my/redeem/quote?programme=ws&points=10")));

        Answer refused =
                me.post(
                        "/my/redeem",
                        Map.of(
                                "programme",
                                "ws",
                                "points",
                                hidden(quote, "points"),
                                "key",
                                hidden(quote, "key"),
                                "payoutFen",
                                "1143"));

        assertThat(refused.status()).isEqualTo(302);
        Answer again = me.get(location(refused));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.http().body()).contains("role=\"alert\"");
        assertThat(hidden(again, "key")).isNotEqualTo(hidden(quote, "key"));
        assertThat(PLATFORM.get("/api/v1/members/ws-m1").text("/wallet")).isEqualTo("0.00");
        assertThat(me.get(location(refused)).http().body())
                .as("told once")
                .doesNotContain("role=\"alert\"");
        for (String points : List.of("999", "ten", "0.0000001")) {
            Answer wrong =
                    me.get(location(me.get("/my/redeem/quote?programme=ws&points=" + points)));
            assertThat(wrong.status()).as(points).isEqualTo(422);
            assertThat(wrong.http().body()).as("refilled").contains("value=\"" + points + "\"");
        }
        Map<String, String> whole =
                Map.of(
                        "programme", "ws",
                        "points", hidden(again, "points"),
                        "key", hidden(again, "key"),
                        "payoutFen", hidden(again, "payoutFen"));
        for (String unseen : List.of("points", "key", "payoutFen")) {
            Map<String, String> form = new HashMap<>(whole);
            form.remove(unseen);
            assertThat(location(me.post("/my/redeem", form)))
                    .as("without " + unseen)
                    .contains("/my/redeem/quote?");
        }
        assertThat(PLATFORM.get("/api/v1/members/ws-m1").text("/wallet")).isEqualTo("0.00");
    }

    @Test
    void without_a_verified_identity_nothing_leaves() {
        Visitor me = PLATFORM.member("wp-m1");

        Answer refused =
                me.post(
                        "/my/withdrawals",
                        Map.of(
                                "number", "w261122000000000001",
                                "grossFen", "1000",
                                "feeFen", "0"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(PLATFORM.bean(WithdrawalStore.class).find("w261122000000000001")).isEmpty();
    }

    @Test
    void another_members_numbers_are_like_numbers_that_do_not_exist() {
        WithdrawalStore store = PLATFORM.bean(WithdrawalStore.class);
        Payees payees = PLATFORM.bean(Payees.class);
        payees.name("wp-m1", new Payee(Payee.Kind.DEMO, "wp-m1", "", ""));
        String number = "w261122000000000002";
        store.enter(
                new Withdrawal(
                        number,
                        "wp-m1",
                        "demo",
                        "",
                        1_000,
                        0,
                        0,
                        0,
                        WithdrawalState.REQUESTED,
                        "",
                        java.time.Instant.EPOCH,
                        java.time.Instant.EPOCH,
                        "",
                        "",
                        false,
                        java.time.Instant.EPOCH,
                        0,
                        "",
                        "",
                        false),
                payees.sealed("wp-m1"),
                java.time.Instant.EPOCH,
                room -> true);
        PLATFORM.bean(Payouts.class)
                .provider("demo")
                .send(
                        new PayoutRequest(
                                number,
                                1_000,
                                new Payee(Payee.Kind.DEMO, "wp-m1", "", ""),
                                "Withdrawal"));
        Visitor stranger = PLATFORM.member("wp-m2");
        Visitor owner = PLATFORM.member("wp-m1");

        assertThat(owner.get("/my/withdrawals/" + number).status()).isEqualTo(200);
        assertThat(owner.get("/pay/out/" + number).status()).isEqualTo(200);
        for (String one : List.of(number, "w261122999999999999")) {
            assertThat(stranger.get("/my/withdrawals/" + one).status()).isEqualTo(404);
            assertThat(stranger.post("/my/withdrawals/" + one + "/cancel", Map.of()).status())
                    .isEqualTo(404);
            assertThat(stranger.get("/pay/out/" + one).status()).isEqualTo(404);
            assertThat(stranger.post("/pay/out/" + one, Map.of()).status()).isEqualTo(404);
        }
        assertThat(store.find(number).orElseThrow().state()).isEqualTo(WithdrawalState.REQUESTED);
        assertThat(PLATFORM.get("/console/money/withdrawals").http().body()).contains(number);
    }

    @Test
    void a_payee_is_kept_sealed_and_shown_with_its_last_digits_only() {
        PLATFORM.enrol("wp-m3");
        Visitor me = PLATFORM.member("wp-m3");
        assertThat(
                        me.post(
                                        "/my/withdrawals/payee",
                                        Map.of(
                                                "kind", "BANK",
                                                "bank", "测试银行",
                                                "account", "6222 0202 0011 2231",
                                                "holder", "会员"))
                                .status())
                .as("a wrong check digit")
                .isEqualTo(422);

        assertThat(
                        me.post(
                                        "/my/withdrawals/payee",
                                        Map.of(
                                                "kind", "BANK",
                                                "bank", "测试银行",
                                                "account", "6222 0202 0011 2230",
                                                "holder", "会员"))
                                .status())
                .isEqualTo(302);

        assertThat(me.get("/my/withdrawals/payee").http().body())
                .contains("**** 2230")
                .doesNotContain("62220202");
        assertThat(
                        new String(
                                PLATFORM.bean(Payees.class).sealed("wp-m3"),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("62220202");
    }
}
