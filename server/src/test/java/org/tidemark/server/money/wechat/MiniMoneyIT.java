package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.payments.Bill;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.WechatBindings;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.wechat.LocalMini;
import org.tidemark.server.people.wechat.MiniPeople;
import org.tidemark.server.people.wechat.ShellNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Paying and being paid beside the web-view, against WeChat and WeChat Pay on this machine. */
class MiniMoneyIT {

    private static final String AGENT = "MicroMessenger/8.0 miniProgram/" + LocalMini.APP;
    private static final String BILLS = "/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/";
    private static final LocalMini WECHAT = new LocalMini();
    private static final LocalWechat PAY = new LocalWechat();
    private static TestPlatform platform;
    private static int codes;

    private static Map<String, String> settings() {
        WechatPayProperties account = PAY.properties();
        String pay = "tidemark.payments.wechat.";
        String out = "tidemark.payouts.wechat.";
        Map<String, String> settings = new HashMap<>();
        settings.put(pay + "merchant-id", account.merchantId());
        settings.put(pay + "app-id", account.appId());
        settings.put(pay + "merchant-serial", account.merchantSerial());
        settings.put(pay + "private-key", account.privateKey());
        settings.put(pay + "public-key-id", account.publicKeyId());
        settings.put(pay + "public-key", account.publicKey());
        settings.put(pay + "api-v3-key", account.apiV3Key());
        settings.put(pay + "notify-url", account.notifyUrl().toString());
        settings.put(pay + "base-url", account.baseUrl().toString());
        settings.put(out + "scene", "1005");
        settings.put(out + "reports[0].type", "岗位类型");
        settings.put(out + "reports[0].content", "推广会员");
        settings.put(out + "notify-url", "https://shop.example/pay/wechat/payouts");
        return settings;
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = settings();
        settings.forEach(System::setProperty);
        try {
            platform = WECHAT.during(() -> TestPlatform.fresh("mini-money"));
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
        for (String member : new String[] {"mini-m1", "mini-m2"}) {
            platform.enrol(member);
            platform.bean(MiniPeople.class).bind(member, "o-" + member);
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
        WECHAT.close();
        PAY.close();
    }

    private static Answer ask(String path, String openid, Map<String, String> body) {
        String code = "code-" + ++codes;
        WECHAT.login(code, openid);
        Map<String, String> sent = new HashMap<>(body);
        sent.put("code", code);
        return platform.send(
                HttpRequest.newBuilder(URI.create(platform.url("/wechat/mini/" + path)))
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(sent)))
                        .build());
    }

    private static Answer inMiniProgram(Visitor visitor, String path) {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(platform.url(path)))
                        .header("User-Agent", AGENT)
                        .build());
    }

    private static void bill(String number, String member) {
        Instant until = platform.bean(Clock.class).instant().plusSeconds(900);
        platform.bean(Payments.class)
                .open("wechat", new Bill(number, member, 12_345, "Order " + number, until));
    }

    @Test
    void a_payment_is_handed_over_to_the_shell_opened_for_its_app_and_paid_by_the_notice() {
        bill("x261201000000000001", "mini-m1");
        Visitor me = platform.member("mini-m1");
        int before = PAY.calls.size();
        assertThat(inMiniProgram(me, "/pay/x261201000000000001").http().body())
                .contains("data-mini=\"/pages/pay/pay?payment=x261201000000000001\"")
                .doesNotContain("app-call");
        assertThat(PAY.calls).as("nothing is opened from the web-view").hasSize(before);

        PAY.answers("POST", "/v3/pay/transactions/jsapi", 200, "{\"prepay_id\":\"wx9\"}");
        Map<String, String> payment = Map.of("payment", "x261201000000000001");
        Answer opened = ask("payment", "o-mini-m1", payment);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(PAY.calls.getLast().body())
                .contains(
                        "\"appid\":\"" + LocalMini.APP + "\"",
                        "\"openid\":\"o-mini-m1\"",
                        "\"total\":12345");
        assertThat(
                        Keys.signed(
                                PAY.merchantKey(),
                                LocalMini.APP
                                        + "\n"
                                        + opened.text("/call/timeStamp")
                                        + "\n"
                                        + opened.text("/call/nonceStr")
                                        + "\nprepay_id=wx9\n",
                                opened.text("/call/paySign")))
                .isTrue();
        assertThat(opened.text("/tell/0")).isEqualTo("t-shipped");

        assertThat(ask("payment", "o-mini-m2", payment).text("/problem")).isEqualTo("other");
        assertThat(ask("payment", "o-stranger", payment).text("/problem")).isEqualTo("other");
        Map<String, String> none = Map.of("payment", "x000000000000000000");
        assertThat(ask("payment", "o-mini-m1", none).text("/problem")).isEqualTo("other");

        String told =
                LocalWechat.transaction(
                                LocalWechat.MERCHANT, "x261201000000000001", "SUCCESS", 12_345)
                        .replace(LocalWechat.APP, LocalMini.APP);
        Instant now = platform.bean(Clock.class).instant();
        Notice notice = PAY.notice(now, "TRANSACTION.SUCCESS", told);
        platform.bean(Payments.class).take("wechat", notice);
        assertThat(platform.bean(Payments.class).find("x261201000000000001").state())
                .isEqualTo(Payment.State.PAID);
        Answer again = ask("payment", "o-mini-m1", payment);
        assertThat(again.http().body()).as("there is nothing left to pay").isEqualTo("{}");
    }

    @Test
    void a_provider_that_is_away_or_of_another_kind_is_said_so() {
        bill("x261201000000000002", "mini-m1");
        Map<String, String> payment = Map.of("payment", "x261201000000000002");
        PAY.answers(
                "POST",
                "/v3/pay/transactions/jsapi",
                500,
                "{\"code\":\"SYSTEM_ERROR\",\"message\":\"\"}");
        assertThat(ask("payment", "o-mini-m1", payment).text("/problem")).isEqualTo("busy");
        Instant until = platform.bean(Clock.class).instant().plusSeconds(900);
        platform.bean(Payments.class)
                .open("demo", new Bill("x261201000000000003", "mini-m1", 1, "x", until));
        Map<String, String> demo = Map.of("payment", "x261201000000000003");
        assertThat(ask("payment", "o-mini-m1", demo).text("/problem")).isEqualTo("closed");
        assertThat(inMiniProgram(platform.member("mini-m1"), "/pay/x261201000000000003").status())
                .as("others lead as they do on any phone")
                .isEqualTo(302);
    }

    @Test
    void a_withdrawal_is_confirmed_by_its_owner_in_the_app_that_it_was_sent_for() {
        waiting("w261201000000000001", LocalMini.APP);
        waiting("w261201000000000002", LocalWechat.APP);
        Map<String, String> mine = Map.of("withdrawal", "w261201000000000001");
        Answer confirm = ask("transfer", "o-mini-m1", mine);
        assertThat(confirm.http().body())
                .isEqualTo(
                        "{\"call\":{\"mchId\":\"1900000001\",\"appId\":\""
                                + LocalMini.APP
                                + "\",\"package\":\"p-1\"}}");
        assertThat(ask("transfer", "o-mini-m2", mine).text("/problem")).isEqualTo("other");
        Map<String, String> others = Map.of("withdrawal", "w261201000000000002");
        assertThat(ask("transfer", "o-mini-m1", others).text("/problem")).isEqualTo("other");

        PAY.answers(
                "GET",
                BILLS + "w261201000000000001",
                200,
                """
                {"mch_id":"1900000001","appid":"%s","out_bill_no":"w261201000000000001",\
                "transfer_bill_no":"1","state":"WAIT_USER_CONFIRM","transfer_amount":900,\
                "package_info":"p-1"}\
                """
                        .formatted(LocalMini.APP));
        String page =
                platform.member("mini-m1").get("/my/withdrawals/w261201000000000001").http().body();
        assertThat(page)
                .contains("/pages/transfer/transfer?withdrawal=w261201000000000001")
                .doesNotContain("app-confirm");
    }

    @Test
    void who_comes_from_the_mini_program_is_paid_there() {
        WechatBindings bindings = platform.bean(WechatBindings.class);
        assertThat(bindings.payee("mini-m2")).contains("o-mini-m2@" + LocalMini.APP);
        bindings.unbind("mini-m2");
        assertThat(bindings.openid("mini-m2")).isEmpty();
    }

    @Test
    void the_shell_and_the_platform_understand_each_other_from_the_login_to_a_transfer() {
        PAY.answers("POST", "/v3/pay/transactions/jsapi", 200, "{\"prepay_id\":\"wx10\"}");
        bill("x261201000000000009", "mini-m1");
        waiting("w261201000000000009", LocalMini.APP);
        WECHAT.login("j-1", "o-journey");
        WECHAT.login("j-2", "o-journey");
        WECHAT.login("j-3", "o-journey");
        for (String code : List.of("j-4", "j-5")) {
            WECHAT.login(code, "o-mini-m1");
        }
        Phone phone = Guests.phone();
        WECHAT.phone("j-phone", phone.digits());
        String given =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "codes",
                                        List.of("j-1", "j-2", "j-3", "j-4", "j-5"),
                                        "phoneCode",
                                        "j-phone",
                                        "payment",
                                        "x261201000000000009",
                                        "withdrawal",
                                        "w261201000000000009"));
        String address = platform.url("");
        ShellNode.Ended ended = ShellNode.run(List.of("test/journey.js", address, given));
        assertThat(ended.code()).as(ended.told()).isZero();
        JsonNode told = JsonMapper.shared().readTree(ended.told());
        assertThat(told.at("/guest/src").asString()).isEqualTo(address + "/stores");
        assertThat(told.at("/joined/location").asString()).isEqualTo(address + "/my/orders");
        assertThat(platform.bean(AccountStore.class).findByPhone(phone)).isPresent();
        assertThat(told.at("/known/location").asString()).isEqualTo(address + "/my/wallet");
        assertThat(told.at("/paid/done").asBoolean()).isTrue();
        assertThat(told.path("payment").toString()).isEqualTo("[\"prepay_id=wx10\"]");
        assertThat(told.at("/confirmed/done").asBoolean()).isTrue();
        assertThat(told.path("transfer").toString()).isEqualTo("[\"p-1\"]");
    }

    private static void waiting(String number, String app) {
        platform.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.withdrawal (number, member_id, provider, payee_sealed,
                            payee_shown, gross_fen, fee_fen, state, requested_at, changed_at,
                            confirm_with)
                        VALUES (:number, 'mini-m1', 'wechat', '\\x00', '', 1000, 100,
                            'WAIT_CONFIRM', :now, :now, :call)
                        """)
                .param("number", number)
                .param("now", platform.bean(Clock.class).instant().atOffset(ZoneOffset.UTC))
                .param(
                        "call",
                        "{\"mchId\":\"1900000001\",\"appId\":\"%s\",\"package\":\"p-1\"}"
                                .formatted(app))
                .update();
    }
}
