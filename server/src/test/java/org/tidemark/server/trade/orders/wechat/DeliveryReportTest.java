package org.tidemark.server.trade.orders.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.orders.wechat.DeliveryReport.Way;
import tools.jackson.databind.json.JsonMapper;

class DeliveryReportTest {

    private static final OffsetDateTime NOW =
            OffsetDateTime.parse("2026-12-01T10:11:12.345678+08:00");

    private static String json(DeliveryReport report) {
        return JsonMapper.shared().writeValueAsString(report.body(NOW));
    }

    @Test
    void a_parcel_names_carrier_number_and_a_masked_receiver() {
        DeliveryReport report =
                new DeliveryReport("4200", "o-1", Way.COURIER, "茶", "SF", "SF123", "138****8000");
        assertThat(json(report))
                .contains(
                        "\"order_number_type\":2",
                        "\"transaction_id\":\"4200\"",
                        "\"logistics_type\":1",
                        "\"delivery_mode\":1",
                        "\"tracking_no\":\"SF123\"",
                        "\"express_company\":\"SF\"",
                        "\"receiver_contact\":\"138****8000\"",
                        "\"upload_time\":\"2026-12-01T10:11:12.345+08:00\"",
                        "\"payer\":{\"openid\":\"o-1\"}");
        assertThat(report.toString()).doesNotContain("o-1", "138");
    }

    @Test
    void what_is_not_sent_names_no_carrier() {
        for (Map.Entry<Way, Integer> one : Map.of(Way.VIRTUAL, 3, Way.PICKED_UP, 4).entrySet()) {
            assertThat(json(new DeliveryReport("4200", "o-1", one.getKey(), "x", "", "", "")))
                    .contains("\"logistics_type\":" + one.getValue(), "\"item_desc\":\"x\"")
                    .doesNotContain("tracking_no", "express_company", "contact");
        }
    }

    @Test
    void a_description_fits_and_a_phone_shows_its_end_alone() {
        DeliveryReport wide =
                new DeliveryReport("4200", "o-1", Way.VIRTUAL, "茶".repeat(200), "", "", "");
        assertThat(json(wide)).contains("\"" + "茶".repeat(120) + "\"");
        assertThat(DeliveryReport.masked("13800138000")).isEqualTo("138****8000");
        assertThat(DeliveryReport.masked("")).isEqualTo("****");
    }

    @Test
    void a_carrier_is_found_by_code_by_name_and_by_what_people_call_it() {
        WechatCarriers carriers =
                new WechatCarriers(
                        List.of(
                                new WechatCarriers.Listed("SF", "顺丰速运"),
                                new WechatCarriers.Listed("YUNDA", "韵达快递"),
                                new WechatCarriers.Listed("YZPY", "邮政快递包裹"),
                                new WechatCarriers.Listed("OWN", "某某快运")));
        Map<String, String> codes =
                Map.ofEntries(
                        Map.entry("SF", "SF"),
                        Map.entry("sf", "SF"),
                        Map.entry("顺丰", "SF"),
                        Map.entry("顺丰快递", "SF"),
                        Map.entry("SF Express", "SF"),
                        Map.entry("YD", "YUNDA"),
                        Map.entry("韵达", "YUNDA"),
                        Map.entry("中国邮政", "YZPY"),
                        Map.entry("某某快运", "OWN"));
        codes.forEach((typed, code) -> assertThat(carriers.code(typed)).as(typed).contains(code));
        assertThat(carriers.code("自己送")).isEmpty();
        assertThat(new WechatCarriers(List.of()).code("顺丰")).isEmpty();
    }

    @Test
    void pauses_grow_and_never_beyond_an_hour() {
        Duration before = Duration.ZERO;
        for (int tries = -1; tries < 1_000; tries++) {
            Duration pause = DeliveryPause.afterTry(tries);
            assertThat(pause)
                    .isGreaterThanOrEqualTo(before)
                    .isLessThanOrEqualTo(Duration.ofHours(1));
            assertThat(pause).isPositive();
            before = pause;
        }
        assertThat(DeliveryPause.unready(Duration.ofHours(1)))
                .isLessThan(DeliveryPause.unready(Duration.ofDays(2)));
    }

    @Test
    void a_reason_is_read_as_it_was_kept_now_and_before_there_were_kinds() {
        for (int error = 10060000; error < 10060100; error++) {
            DeliveryTrouble one = DeliveryTrouble.of(error);
            assertThat(DeliveryTrouble.read(one.kept(error))).isEqualTo(one);
            assertThat(DeliveryTrouble.number(one.kept(error))).isEqualTo("" + error);
            assertThat(DeliveryTrouble.read("/wxa/sec/order answers " + error)).isEqualTo(one);
        }
        for (DeliveryTrouble one : DeliveryTrouble.values()) {
            assertThat(DeliveryTrouble.read(one.kept(0))).isEqualTo(one);
            assertThat(DeliveryTrouble.number(one.kept(0))).isEmpty();
        }
        assertThat(DeliveryTrouble.of(10060031)).isEqualTo(DeliveryTrouble.OTHER_PAYER);
        assertThat(DeliveryTrouble.read("")).isEqualTo(DeliveryTrouble.OTHER);
        assertThat(DeliveryTrouble.read("answers 99999999999999")).isEqualTo(DeliveryTrouble.OTHER);
    }
}
