package org.tidemark.server.trade.orders.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.delivery.Fulfilment;

/** Where parcels are, through the pages, against a stand-in that speaks Kuaidi100's format. */
class ParcelTracksIT {

    private static final String TELLS =
            """
            {"message":"ok","nu":"SF12345678","ischeck":"0","com":"shunfeng","state":"5","data":[
             {"time":"2026-12-01 09:00:00","ftime":"2026-12-01 09:00:00","context":"快件派送中，派件人：张师傅"},
             {"time":"2026-11-30 20:00:00","ftime":"2026-11-30 20:00:00","context":"已到达 深圳集散中心"}]}
            """;
    private static final String REFUSES =
            "{\"result\":false,\"returnCode\":\"500\",\"message\":\"查询无结果，请隔段时间再查\"}";

    private static final List<Map<String, String>> ASKED = new ArrayList<>();
    private static String answer = TELLS;
    private static LocalServer service;
    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        service =
                new LocalServer(call -> {
                    ASKED.add(fields(call.body()));
                    return answer == null ? null : new LocalServer.Reply(200, Map.of(), answer);
                });
        System.setProperty("tidemark.tracking.kuaidi100.customer", "CUSTOMER");
        System.setProperty("tidemark.tracking.kuaidi100.key", "KEY");
        System.setProperty(
                "tidemark.tracking.kuaidi100.url", service.address("/poll/query.do").toString());
        try {
            world = OrdersWorld.open("parcel-tracks");
        } finally {
            System.clearProperty("tidemark.tracking.kuaidi100.customer");
            System.clearProperty("tidemark.tracking.kuaidi100.key");
            System.clearProperty("tidemark.tracking.kuaidi100.url");
        }
        world.sku("track-tea", "shop-goods", 10_000, 1_000);
    }

    @AfterAll
    static void close() {
        world.close();
        service.close();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(
                        Collectors.toMap(
                                field -> field[0],
                                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String shipped(String member, String carrier, String number) {
        world.member(member, 0, 0);
        String order = world.place(member, "track-tea", 1, 0, 0);
        world.pay(member, order);
        world.bean(Fulfilment.class).ship(order, carrier, number, "staff");
        return order;
    }

    private static String page(String member, String order) {
        return world.platform.member(member).get("/my/orders/" + order).http().body();
    }

    @Test
    void whoever_looks_at_an_order_is_told_where_it_is_and_the_carrier_is_asked_once() {
        answer = TELLS;
        String order = shipped("track-1", "顺丰速运", "SF12345678");
        int before = ASKED.size();

        assertThat(page("track-1", order)).contains("id=\"track\"").doesNotContain("派送中，派件人");
        world.platform.work();
        assertThat(page("track-1", order)).contains("快件派送中，派件人：张师傅", "深圳集散中心");
        page("track-1", order);
        world.platform.work();

        assertThat(ASKED).hasSize(before + 1);
        Map<String, String> asked = ASKED.getLast();
        assertThat(asked.get("param"))
                .contains("\"com\":\"shunfeng\"", "\"num\":\"SF12345678\"", "\"phone\"");
        assertThat(asked.get("sign"))
                .isEqualTo(Kuaidi100.signature(asked.get("param"), "KEY", "CUSTOMER"));
        assertThat(clear(order)).doesNotContain("张师傅", "深圳");
    }

    @Test
    void a_service_that_is_silent_or_refuses_leaves_the_page_as_it_is() {
        String order = shipped("track-2", "圆通", "YT12345678");
        for (String one : Arrays.asList(null, REFUSES, "<html>502", "{}")) {
            answer = one;
            world.bean(JdbcClient.class)
                    .sql("UPDATE platform.parcel_track SET asked_at = asked_at - interval '1 day'")
                    .update();
            assertThat(page("track-2", order)).contains("id=\"track\"", "YT12345678");
            world.platform.work();
        }
        assertThat(ASKED.getLast().get("param")).doesNotContain("phone");
    }

    @Test
    void a_carrier_that_nobody_knows_is_not_asked() {
        answer = TELLS;
        String order = shipped("track-3", "Carrier 1", "T-1");
        int before = ASKED.size();

        assertThat(page("track-3", order)).contains("T-1").doesNotContain("id=\"track\"");
        world.platform.work();

        assertThat(ASKED).hasSize(before);
    }

    private static String clear(String order) {
        return world.bean(JdbcClient.class)
                .sql(
                        "SELECT encode(events_sealed, 'escape')"
                                + " || tracking || state FROM platform.parcel_track"
                                + " WHERE order_number = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
