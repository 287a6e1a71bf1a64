package org.tidemark.simulator.orderfile;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tidemark.tables.TableHeader;

/**
 * The order exports of shop systems: for each column the names that it has had in them, the first
 * one found is taken. In all of them the amount is the whole order's, however many rows it has.
 */
public enum OrderPreset {
    SHOPIFY("Shopify"),
    WOOCOMMERCE("WooCommerce"),
    YOUZAN("有赞 Youzan"),
    TAOBAO("淘宝 / 天猫 Taobao"),
    /** The platform's own list of orders. */
    TIDEMARK("Tidemark");

    private static final Map<OrderPreset, Map<OrderColumn, List<String>>> COLUMNS =
            new EnumMap<>(OrderPreset.class);

    static {
        COLUMNS.put(
                SHOPIFY,
                columns(
                        names(OrderColumn.ORDER, "Name"),
                        names(OrderColumn.MEMBER, "Email", "Phone", "Billing Name"),
                        names(OrderColumn.AT, "Created at", "Paid at"),
                        names(OrderColumn.AMOUNT, "Total"),
                        names(OrderColumn.STATUS, "Financial Status"),
                        names(OrderColumn.REFUND, "Refunded Amount")));
        COLUMNS.put(
                WOOCOMMERCE,
                columns(
                        names(OrderColumn.ORDER, "Order Number", "Order #", "Order ID"),
                        names(
                                OrderColumn.MEMBER,
                                "Email (Billing)",
                                "Billing Email",
                                "Customer User ID",
                                "Customer"),
                        names(OrderColumn.AT, "Order Date", "Date", "Paid Date"),
                        names(
                                OrderColumn.AMOUNT,
                                "Order Total Amount",
                                "Order Total",
                                "N. Revenue",
                                "Total"),
                        names(OrderColumn.STATUS, "Order Status", "Status"),
                        names(
                                OrderColumn.REFUND,
                                "Order Refund Amount",
                                "Refund Amount",
                                "Refunded")));
        COLUMNS.put(
                YOUZAN,
                columns(
                        names(OrderColumn.ORDER, "订单号", "订单编号"),
                        names(OrderColumn.MEMBER, "买家手机号", "收货人手机号/提货人手机号", "收货人手机号", "买家昵称", "买家"),
                        names(OrderColumn.AT, "订单创建时间", "下单时间", "买家付款时间"),
                        names(OrderColumn.AMOUNT, "订单实付金额", "实付金额"),
                        names(OrderColumn.STATUS, "订单状态"),
                        names(OrderColumn.REFUND, "订单已退款金额", "已退款金额", "退款金额")));
        COLUMNS.put(
                TAOBAO,
                columns(
                        names(OrderColumn.ORDER, "订单编号", "主订单编号"),
                        names(OrderColumn.MEMBER, "买家会员名", "买家昵称", "买家"),
                        names(OrderColumn.AT, "订单创建时间", "订单付款时间"),
                        names(OrderColumn.AMOUNT, "买家实际支付金额", "买家实付金额", "总金额"),
                        names(OrderColumn.STATUS, "订单状态"),
                        names(OrderColumn.REFUND, "退款金额"),
                        names(OrderColumn.STORE, "店铺名称")));
        COLUMNS.put(
                TIDEMARK,
                columns(
                        names(OrderColumn.ORDER, "number"),
                        names(OrderColumn.MEMBER, "member"),
                        names(OrderColumn.AT, "created_at"),
                        names(OrderColumn.AMOUNT, "total"),
                        names(OrderColumn.STATUS, "state"),
                        names(OrderColumn.REFUND, "refunded")));
    }

    private record Names(OrderColumn column, List<String> names) {}

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String title;

    OrderPreset(String title) {
        this.title = title;
    }

    private static Map<OrderColumn, List<String>> columns(Names... columns) {
        Map<OrderColumn, List<String>> all = new EnumMap<>(OrderColumn.class);
        for (Names one : columns) {
            all.put(one.column(), one.names());
        }
        return Collections.unmodifiableMap(all);
    }

    private static Names names(OrderColumn column, String... names) {
        return new Names(column, List.of(names));
    }

    /** As it is named on the command line. */
    public String key() {
        return key;
    }

    /** What people call the system. */
    public String title() {
        return title;
    }

    /** The columns by all the names they have had. */
    public Map<OrderColumn, List<String>> columns() {
        return Objects.requireNonNull(COLUMNS.get(this));
    }

    /**
     * The one of that name.
     *
     * @throws OrderFileException when there is none
     */
    public static OrderPreset of(String key) throws OrderFileException {
        return Arrays.stream(values())
                .filter(preset -> preset.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> {
                    String all =
                            String.join(
                                    ", ", Arrays.stream(values()).map(OrderPreset::key).toList());
                    return new OrderFileException(
                            "没有名为“" + key + "”的导出格式；有 " + all,
                            "there is no export named \"" + key + "\"; there are " + all);
                });
    }

    /** The one whose columns a header has, to be pointed to. */
    static Optional<OrderPreset> recognised(TableHeader header) {
        return Arrays.stream(values())
                .filter(preset ->
                        preset.columns().entrySet().stream()
                                .filter(entry ->
                                        entry.getKey().required()
                                                || entry.getKey() == OrderColumn.ORDER
                                                || entry.getKey() == OrderColumn.STATUS)
                                .allMatch(entry ->
                                        entry.getValue().stream()
                                                .anyMatch(name -> header.place(name).isPresent())))
                .findFirst();
    }
}
