package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.sharing.ShareReceiver;
import org.tidemark.server.money.sharing.model.ShareWord;
import org.tidemark.server.money.sharing.model.ShareWord.Kind;

/** Profit sharing against WeChat Pay's wire format. */
class WechatSharingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T04:00:00Z");
    private static final String ORDERS = "/v3/profitsharing/orders";
    private static final String SHARE = "t261201000000000001-1s";
    private static final String TRANSACTION = "4200000000202612010000000001";
    private static final ShareReceiver STORE =
            new ShareReceiver("rv1", ShareReceiver.Kind.MERCHANT_ID, "1900000109", "一号小店有限公司");

    private final LocalWechat wechat = new LocalWechat();
    private final WechatSharing sharing =
            new WechatSharing(wechat.merchant(Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void stop() {
        wechat.close();
    }

    private JsonObject sent(int index) {
        return JsonParser.parseString(wechat.calls.get(index).body()).getAsJsonObject();
    }

    private static String answer(String state, String result, String more) {
        return """
        {"transaction_id":"%s","out_order_no":"%s","order_id":"3008450740201411110007820472",\
        "state":"%s","receivers":[{"type":"MERCHANT_ID","account":"1900000109","amount":3000,\
        "description":"门店货款","result":"%s","detail_id":"1"%s},\
        {"type":"MERCHANT_ID","account":"1900000001","amount":7000,"result":"SUCCESS"}]}\
        """
                .formatted(TRANSACTION, SHARE, state, result, more);
    }

    private ShareWord share() {
        return sharing.share(TRANSACTION, SHARE, STORE, 3_000);
    }

    private ShareWord query() {
        return sharing.query(TRANSACTION, SHARE, STORE, 3_000);
    }

    private static void fails(Runnable call, Outcome outcome) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PaymentProviderException.class,
                        e -> assertThat(e.outcome()).isEqualTo(outcome));
    }

    @Test
    void a_receiver_is_added_as_a_store_and_its_name_is_sealed_for_wechat_alone() {
        wechat.answers(
                "POST", "/v3/profitsharing/receivers/add", 200, "{\"type\":\"MERCHANT_ID\"}");
        sharing.add(STORE);
        JsonObject asked = sent(0);
        assertThat(asked.get("appid").getAsString()).isEqualTo(LocalWechat.APP);
        assertThat(asked.get("type").getAsString()).isEqualTo("MERCHANT_ID");
        assertThat(asked.get("account").getAsString()).isEqualTo("1900000109");
        assertThat(asked.get("relation_type").getAsString()).isEqualTo("STORE");
        assertThat(wechat.calls.getFirst().body()).doesNotContain("小店");
        assertThat(wechat.opened(asked.get("name").getAsString())).isEqualTo("一号小店有限公司");
        assertThat(wechat.calls.getFirst().headers()).containsKey("Wechatpay-Serial");

        wechat.answers(
                "POST",
                "/v3/profitsharing/receivers/add",
                400,
                "{\"code\":\"PARAM_ERROR\",\"message\":\"name\"}");
        fails(() -> sharing.add(STORE), Outcome.REFUSED);
    }

    @Test
    void a_part_is_shared_in_fen_under_our_number_and_the_rest_is_freed_with_it() {
        wechat.answers("POST", ORDERS, 200, answer("PROCESSING", "PENDING", ""));
        assertThat(share()).isEqualTo(ShareWord.of(Kind.PENDING));
        JsonObject asked = sent(0);
        assertThat(asked.get("transaction_id").getAsString()).isEqualTo(TRANSACTION);
        assertThat(asked.get("out_order_no").getAsString()).isEqualTo(SHARE);
        assertThat(asked.get("unfreeze_unsplit").getAsBoolean()).isTrue();
        JsonObject receiver = asked.getAsJsonArray("receivers").get(0).getAsJsonObject();
        assertThat(receiver.get("amount").getAsLong()).isEqualTo(3_000);
        assertThat(receiver.get("type").getAsString()).isEqualTo("MERCHANT_ID");
        assertThat(wechat.opened(receiver.get("name").getAsString())).isEqualTo("一号小店有限公司");
    }

    @Test
    void a_query_tells_done_closed_with_its_reason_on_its_way_and_absent() {
        String path = ORDERS + "/" + SHARE;
        wechat.answers("GET", path, 404, "{\"code\":\"RESOURCE_NOT_EXISTS\",\"message\":\"none\"}");
        assertThat(query().kind()).isEqualTo(Kind.ABSENT);
        assertThat(wechat.calls.getFirst().pathAndQuery())
                .endsWith("?transaction_id=" + TRANSACTION);
        wechat.answers("GET", path, 200, answer("PROCESSING", "PENDING", ""));
        assertThat(query().kind()).isEqualTo(Kind.PENDING);
        wechat.answers("GET", path, 200, answer("FINISHED", "SUCCESS", ""));
        assertThat(query().kind()).isEqualTo(Kind.DONE);
        wechat.answers(
                "GET", path, 200, answer("FINISHED", "CLOSED", ",\"fail_reason\":\"NO_RELATION\""));
        assertThat(query()).isEqualTo(new ShareWord(Kind.CLOSED, "NO_RELATION"));
        wechat.answers("GET", path, 200, answer("FINISHED", "SOMETHING_NEW", ""));
        assertThat(query().kind()).isEqualTo(Kind.PENDING);
    }

    @Test
    void a_no_names_its_code_and_silence_or_too_often_is_no_no() {
        wechat.answers("POST", ORDERS, 403, "{\"code\":\"NOT_ENOUGH\",\"message\":\"余额不足\"}");
        assertThat(share()).isEqualTo(new ShareWord(Kind.REFUSED, "NOT_ENOUGH"));
        wechat.answers("POST", ORDERS, 429, "{\"code\":\"FREQUENCY_LIMITED\",\"message\":\"\"}");
        fails(this::share, Outcome.UNKNOWN);
        wechat.answers("POST", ORDERS, 500, "{\"code\":\"SYSTEM_ERROR\",\"message\":\"\"}");
        fails(this::share, Outcome.UNKNOWN);
        assertThat(sent(2).get("out_order_no")).isEqualTo(sent(0).get("out_order_no"));
    }

    @Test
    void what_is_about_another_share_amount_or_receiver_or_not_signed_is_not_believed() {
        String path = ORDERS + "/" + SHARE;
        String done = answer("FINISHED", "SUCCESS", "");
        wechat.answers("GET", path, 200, done.replace(SHARE, "t1s"));
        fails(this::query, Outcome.UNKNOWN);
        wechat.answers("GET", path, 200, done.replace(TRANSACTION, "42"));
        fails(this::query, Outcome.UNKNOWN);
        wechat.answers("GET", path, 200, done.replace("3000", "300"));
        fails(this::query, Outcome.UNKNOWN);
        wechat.answers("GET", path, 200, done.replace("1900000109", "1900000110"));
        fails(this::query, Outcome.UNKNOWN);
        wechat.answers("GET", path, 200, done);
        wechat.signer = Keys.generate();
        fails(this::query, Outcome.UNKNOWN);
    }

    @Test
    void all_of_a_payment_is_freed_under_another_number() {
        wechat.answers("POST", ORDERS + "/unfreeze", 200, "{\"out_order_no\":\"x\"}");
        sharing.free(TRANSACTION, SHARE);
        assertThat(sent(0).get("transaction_id").getAsString()).isEqualTo(TRANSACTION);
        assertThat(sent(0).get("out_order_no").getAsString()).isNotEqualTo(SHARE);
    }
}
