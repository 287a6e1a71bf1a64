package org.tidemark.server.trade.orders.packing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carriers by the names and codes that people write; others are shipped with one by one. */
public enum Carrier {
    SF("顺丰", "顺丰速运", "顺丰快递", "SF Express"),
    ZTO("中通", "中通快递", "ZTO Express"),
    YTO("圆通", "圆通速递", "圆通快递", "YTO Express"),
    STO("申通", "申通快递", "STO Express"),
    YUNDA("韵达", "韵达快递", "韵达速递", "YD"),
    JTSD("极兔", "极兔速递", "J&T", "J&T Express", "JT"),
    EMS("邮政", "中国邮政", "邮政快递包裹", "邮政EMS", "China Post"),
    JD("京东", "京东物流", "京东快递", "JD Logistics"),
    DBL("德邦", "德邦快递", "德邦物流", "Deppon"),
    KYE("跨越", "跨越速运", "KYE"),
    UC("优速", "优速快递"),
    BEST("百世", "百世快递", "百世快运"),
    FENGWANG("丰网", "丰网速运"),
    DANNIAO("丹鸟", "菜鸟", "菜鸟速递");

    private static final String BETWEEN = "|";

    private final String shown;
    private final String names;

    Carrier(String shown, String... others) {
        this.shown = shown;
        this.names =
                Stream.concat(Stream.of(name(), shown), Arrays.stream(others))
                        .map(Carrier::plain)
                        .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    /** The one that somebody means; empty where nobody knows. */
    public static Optional<Carrier> read(String typed) {
        String plain = BETWEEN + plain(typed) + BETWEEN;
        return Arrays.stream(values()).filter(one -> one.names.contains(plain)).findFirst();
    }

    /** The first name of each, for people to choose from. */
    static List<String> all() {
        return Arrays.stream(values()).map(one -> one.shown).toList();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}|]", "")
                .toUpperCase(Locale.ROOT);
    }
}
