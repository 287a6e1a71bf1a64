package org.tidemark.server.trade.orders.wechat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tidemark.server.trade.orders.packing.Carrier;

/** Carriers by the codes that WeChat has for them. */
final class WechatCarriers {

    /** A carrier as WeChat lists it. */
    record Listed(String id, String name) {}

    private final List<Listed> listed;

    WechatCarriers(List<Listed> listed) {
        this.listed = List.copyOf(listed);
    }

    /** WeChat's code of the carrier that somebody has typed; empty where it lists none such. */
    Optional<String> code(String typed) {
        String plain = typed.strip();
        Optional<Carrier> known = Carrier.read(plain);
        return first(one -> one.name().equals(plain) || one.id().equalsIgnoreCase(plain))
                .or(() -> known.flatMap(carrier -> first(one -> one.id().equals(carrier.name()))))
                .or(() ->
                        known.flatMap(carrier ->
                                first(one ->
                                        Carrier.read(one.name()).equals(Optional.of(carrier)))));
    }

    private Optional<String> first(Predicate<Listed> which) {
        return listed.stream().filter(which).map(Listed::id).findFirst();
    }
}
