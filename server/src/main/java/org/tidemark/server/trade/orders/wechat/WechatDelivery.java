package org.tidemark.server.trade.orders.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.wechat.MiniCallException;
import org.tidemark.server.people.wechat.MiniProgram;
import tools.jackson.databind.JsonNode;

/** WeChat's management of deliveries. */
@Component
class WechatDelivery {

    private static final int WAITS_FOR_DELIVERY = 1;

    /** It was delivered already, or the one correction was used up: it has heard. */
    private static final List<Integer> HEARD = List.of(10060002, 10060003);

    private static final Duration LIST_HOLDS = Duration.ofDays(1);

    private final MiniProgram program;
    private final Clock clock;
    private WechatCarriers carriers = new WechatCarriers(List.of());
    private Instant listedAt = Instant.EPOCH;

    WechatDelivery(MiniProgram program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** Whether WeChat has heard of the delivery of that payment. */
    boolean knows(String transaction) {
        JsonNode told =
                program.ask("/wxa/sec/order/get_order", Map.of("transaction_id", transaction));
        return told.path("order").path("order_state").asInt(0) > WAITS_FOR_DELIVERY;
    }

    /** Tells it; what it has heard before is fine. */
    void tell(DeliveryReport report, OffsetDateTime now) {
        try {
            program.ask("/wxa/sec/order/upload_shipping_info", report.body(now));
        } catch (MiniCallException e) {
            if (!HEARD.contains(e.error())) {
                throw e;
            }
        }
    }

    /** The carriers that it lists, asked once a day. */
    synchronized WechatCarriers carriers() {
        if (clock.instant().isBefore(listedAt.plus(LIST_HOLDS))) {
            return carriers;
        }
        List<WechatCarriers.Listed> listed = new ArrayList<>();
        program.ask("/cgi-bin/express/delivery/open_msg/get_delivery_list", Map.of())
                .path("delivery_list")
                .forEach(one ->
                        listed.add(
                                new WechatCarriers.Listed(
                                        one.path("delivery_id").asString(""),
                                        one.path("delivery_name").asString(""))));
        carriers = new WechatCarriers(listed);
        listedAt = clock.instant();
        return carriers;
    }
}
