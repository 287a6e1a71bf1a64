package org.tidemark.simulator.orderfile;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which states of an order are sales: paid, and not all of it given back. */
final class SaleStatus {

    /**
     * States in which money was taken and kept, at Shopify, WooCommerce, Youzan, Taobao and here.
     */
    private static final String SOLD =
            """
            paid, partially refunded, part refunded
            completed, complete, processing, shipped, delivered, fulfilled, closed won, success, succeeded
            已支付, 已付款, 买家已付款, 买家已付款，等待卖家发货, 等待卖家发货, 待发货, 等待发货, 待接单, 备货中, 配货中
            部分发货, 卖家部分发货, 已发货, 卖家已发货, 卖家已发货，等待买家确认, 等待买家确认收货, 等待买家确认, 待收货, 待自提
            已收货, 已签收, 买家已签收, 交易成功, 交易完成, 已完成, 完成, 成功, 部分退款, 待评价, 已评价
            received, in return, settling, settled
            """;

    /** States in which no money was taken, or all of it was given back. */
    private static final String NOT_SOLD =
            """
            pending, authorized, partially paid, unpaid, voided, expired, refunded, fully refunded
            on hold, pending payment, failed, cancelled, canceled, checkout draft, draft, auto draft, trash
            待付款, 待支付, 未付款, 未支付, 等待买家付款, 付款确认中, 待成团, 待确认, 没有创建支付宝交易
            交易关闭, 已关闭, 关闭, 交易失败, 失败, 已取消, 取消, 买家取消, 卖家取消, 已退款, 全额退款, 全部退款, 退款成功, 已作废
            created, closed
            """;

    private final Map<String, Boolean> known = new HashMap<>();
    private final boolean onlyNamed;

    /**
     * The usual words, or where any are named, these and no other.
     *
     * @param named the states that count
     */
    SaleStatus(Set<String> named) {
        if (named.isEmpty()) {
            words(NOT_SOLD).forEach(word -> known.put(key(word), false));
            words(SOLD).forEach(word -> known.put(key(word), true));
        } else {
            named.forEach(word -> known.put(key(word), true));
        }
        onlyNamed = !named.isEmpty();
    }

    /** Whether an order in that state is a sale; empty where the word is not known. */
    Optional<Boolean> isSale(String status) {
        Boolean sale = known.get(key(status));
        return sale == null && onlyNamed ? Optional.of(false) : Optional.ofNullable(sale);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[\\n,]")).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** Great and small letters, widths, and what stands between words make no difference. */
    private static String key(String status) {
        String key =
                Normalizer.normalize(status, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s_-]+", " ")
                        .strip();
        return key.startsWith("wc ") ? key.substring(3) : key;
    }
}
