package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** From a bill to its payment, as a member's browser does it. */
class PaymentPagesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final Payments payments = PLATFORM.bean(Payments.class);
    private final Clock clock = PLATFORM.bean(Clock.class);

    private void bill(String number, String member) {
        String page =
                payments.open(
                        "demo",
                        new Bill(
                                number,
                                member,
                                12_345,
                                "Order " + number,
                                clock.instant().plusSeconds(900)));
        assertThat(page).isEqualTo("/pay/" + number);
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_member_is_led_to_the_provider_pays_and_is_told_by_the_providers_word() {
        PLATFORM.enrol("pay-m1");
        bill("x261122000000000001", "pay-m1");
        Visitor me = PLATFORM.member("pay-m1");

        assertThat(location(me.get("/pay/x261122000000000001")))
                .endsWith("/pay/demo/x261122000000000001");
        assertThat(me.get("/pay/demo/x261122000000000001").http().body())
                .contains("¥123.45", "Order x261122000000000001", "DEMO");
        assertThat(location(me.post("/pay/demo/x261122000000000001", Map.of())))
                .endsWith("/pay/return/x261122000000000001");

        assertThat(payments.find("x261122000000000001").state()).isEqualTo(Payment.State.PAID);
        Answer bounce = me.get("/pay/return/x261122000000000001");
        assertThat(bounce.http().body()).contains("url=/pay/result/x261122000000000001\"");
        assertThat(bounce.http().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(me.get("/pay/result/x261122000000000001").http().body())
                .contains("data-state=\"PAID\"");
        assertThat(location(me.get("/pay/x261122000000000001")))
                .endsWith("/pay/result/x261122000000000001");
    }

    @Test
    void coming_back_without_having_paid_counts_for_nothing() {
        PLATFORM.enrol("pay-m2");
        bill("x261122000000000002", "pay-m2");
        Visitor me = PLATFORM.member("pay-m2");
        me.get("/pay/x261122000000000002");

        assertThat(me.get("/pay/result/x261122000000000002").http().body())
                .contains("data-state=\"OPEN\"");
        assertThat(payments.find("x261122000000000002").state()).isEqualTo(Payment.State.OPEN);
        me.post("/pay/demo/x261122000000000002/refuse", Map.of());
        assertThat(me.get("/pay/result/x261122000000000002").http().body())
                .contains("data-state=\"CLOSED\"");
        me.post("/pay/demo/x261122000000000002", Map.of());
        assertThat(payments.find("x261122000000000002").state()).isEqualTo(Payment.State.CLOSED);
    }

    @Test
    void somebody_elses_payment_is_like_one_that_does_not_exist() {
        PLATFORM.enrol("pay-m3");
        PLATFORM.enrol("pay-m4");
        bill("x261122000000000003", "pay-m3");
        PLATFORM.member("pay-m3").get("/pay/x261122000000000003");
        Visitor stranger = PLATFORM.member("pay-m4");

        for (String number : List.of("x261122000000000003", "x261122999999999999")) {
            assertThat(stranger.get("/pay/" + number).status()).isEqualTo(404);
            assertThat(stranger.get("/pay/demo/" + number).status()).isEqualTo(404);
            assertThat(stranger.get("/pay/result/" + number).status()).isEqualTo(404);
            assertThat(stranger.post("/pay/demo/" + number, Map.of()).status()).isEqualTo(404);
            assertThat(stranger.post("/pay/demo/" + number + "/refuse", Map.of()).status())
                    .isEqualTo(404);
        }
        assertThat(payments.find("x261122000000000003").state()).isEqualTo(Payment.State.OPEN);
        assertThat(PLATFORM.visitor().get("/pay/x261122000000000003").status()).isEqualTo(302);
    }

    @Test
    void without_a_login_of_wechat_nothing_is_bound_and_no_state_is_believed() {
        PLATFORM.enrol("pay-m5");
        Visitor me = PLATFORM.member("pay-m5");

        assertThat(me.get("/my/wechat?then=//evil.example").http().body())
                .doesNotContain("\"//evil.example");
        assertThat(location(me.post("/my/wechat", Map.of("then", "/my/wallet"))))
                .endsWith("/my/wechat/leave");
        assertThat(location(me.get("/my/wechat/leave"))).endsWith("/my/wechat");
        assertThat(location(me.get("/my/wechat/back?code=c&state=s"))).contains("/my/wechat");
        assertThat(PLATFORM.bean(WechatBindings.class).openid("pay-m5")).isEmpty();
        assertThat(me.get("/pay/wechat/back?code=a%26b&state=%22%3Cs").http().body())
                .contains("/my/wechat/back?code=a%26b&amp;state=%22%3Cs");
    }
}
