package org.tidemark.server.web.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.tidemark.engine.plan.LocalizedText;

/** Whether others than this machine reach the platform. */
public final class Exposure {

    private static final String LISTENING = "server.address";

    private Exposure() {}

    /**
     * Why a platform may not serve with those settings: it would listen to others and not know by
     * which address they reach it.
     */
    public static Optional<LocalizedText> refusal(Environment environment) {
        String listening = environment.getProperty(LISTENING, "");
        boolean known =
                Binder.get(environment)
                                .bind(AddressProperties.PREFIX, AddressProperties.class)
                                .map(AddressProperties::address)
                                .orElse(null)
                        != null;
        return known || isLoopback(listening)
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText(
                                "平台要在 "
                                        + shown(listening)
                                        + " 上监听，本机以外也能访问，却不知道别人用什么网址访问它；"
                                        + "请用 --public-address https://shop.example.cn"
                                        + "（或设置 tidemark.people.address）给出对外的网址",
                                "the platform would listen on "
                                        + shown(listening)
                                        + ", where others than this machine reach it, and does not"
                                        + " know by which address; give it with --public-address"
                                        + " https://shop.example.cn (or the setting"
                                        + " tidemark.people.address)"));
    }

    private static String shown(String listening) {
        return listening.isEmpty() ? "0.0.0.0" : listening;
    }

    static boolean isLoopback(String listening) {
        if (listening.isEmpty()) {
            return false;
        }
        try {
            return InetAddress.getByName(listening).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
