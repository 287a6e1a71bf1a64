package org.tidemark.server.trade.orders.wechat;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What WeChat is told of a delivery.
 *
 * @param transaction the provider's number of the payment
 * @param payer the openid that paid
 * @param carrier WeChat's code of the carrier; empty where nothing is sent by one
 * @param receiver the receiver's phone, masked
 */
record DeliveryReport(
        String transaction,
        String payer,
        Way way,
        String item,
        String carrier,
        String tracking,
        String receiver) {

    private static final int BY_TRANSACTION = 2;
    private static final int AT_ONCE = 1;
    private static final int LONGEST_ITEM = 120;

    /** How it comes to the buyer, by WeChat's number. */
    enum Way {
        COURIER(1),
        /** Nothing is sent: a service. */
        VIRTUAL(3),
        /** The buyer has it from the counter. */
        PICKED_UP(4);

        private final int number;

        Way(int number) {
            this.number = number;
        }
    }

    /** As it goes to WeChat; the time orders reports of one payment. */
    Map<String, Object> body(OffsetDateTime now) {
        Map<String, Object> piece = new LinkedHashMap<>();
        if (way == Way.COURIER) {
            piece.put("tracking_no", tracking);
            piece.put("express_company", carrier);
            piece.put("contact", Map.of("receiver_contact", receiver));
        }
        piece.put("item_desc", cut(item));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "order_key",
                Map.of("order_number_type", BY_TRANSACTION, "transaction_id", transaction));
        body.put("logistics_type", way.number);
        body.put("delivery_mode", AT_ONCE);
        body.put("shipping_list", List.of(piece));
        body.put(
                "upload_time",
                now.truncatedTo(ChronoUnit.MILLIS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        body.put("payer", Map.of("openid", payer));
        return body;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ITEM
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ITEM));
    }

    /** With only its beginning and its last four digits, as WeChat wants it. */
    static String masked(String phone) {
        int length = phone.length();
        return length < 7 ? "****" : phone.substring(0, 3) + "****" + phone.substring(length - 4);
    }

    /** Neither payer nor receiver. */
    @Override
    public String toString() {
        return "delivery of " + transaction;
    }
}
