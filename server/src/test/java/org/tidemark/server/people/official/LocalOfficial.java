package org.tidemark.server.people.official;

import static org.tidemark.server.people.wechat.WechatReplies.fault;
import static org.tidemark.server.people.wechat.WechatReplies.json;
import static org.tidemark.server.people.wechat.WechatReplies.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Call;
import org.tidemark.server.money.payments.LocalServer.Reply;

/** WeChat's web page authorisation on this machine, as its documentation has it on the wire. */
final class LocalOfficial implements AutoCloseable {

    static final String APP = "wx0000000000000003";
    static final String SECRET = "s3cret-of-the-official-account";

    private static final String PREFIX = "tidemark.wechat.official.";

    private final LocalServer server = new LocalServer(this::answer);
    private final Map<String, Known> codes = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private int next;
    private int error;
    private boolean silent;

    /** All that was asked. */
    final List<Call> calls = new CopyOnWriteArrayList<>();

    private record Known(String openid, String unionid, boolean wide) {}

    <T> T during(Supplier<T> start) {
        Map<String, String> settings =
                Map.of("app-id", APP, "app-secret", SECRET, "api", server.address("").toString());
        settings.forEach((name, value) -> System.setProperty(PREFIX + name, value));
        try {
            return start.get();
        } finally {
            settings.keySet().forEach(name -> System.clearProperty(PREFIX + name));
        }
    }

    /** A code with which somebody comes back; only who was asked tells his unionid. */
    synchronized String code(String openid, String unionid, boolean wide) {
        String code = "oa-" + ++next;
        codes.put(code, new Known(openid, unionid, wide));
        return code;
    }

    /** The next call ends in that error. */
    synchronized void fails(int code) {
        error = code;
    }

    /** It hangs up from now on, or no more. */
    synchronized void silent(boolean now) {
        silent = now;
    }

    private synchronized Reply answer(Call call) {
        calls.add(call);
        if (silent) {
            return null;
        }
        if (error != 0) {
            int code = error;
            error = 0;
            return fault(code);
        }
        Map<String, String> asked = query(call);
        String path = call.pathAndQuery().replaceAll("\\?.*", "");
        return switch (path) {
            case "/sns/oauth2/access_token" -> token(asked);
            case "/sns/userinfo" -> user(asked);
            default -> fault(48001);
        };
    }

    private Reply token(Map<String, String> asked) {
        if (!APP.equals(asked.get("appid")) || !SECRET.equals(asked.get("secret"))) {
            return fault(40125);
        }
        String code = asked.getOrDefault("code", "");
        Known known = codes.get(code);
        if (known == null || !"authorization_code".equals(asked.get("grant_type"))) {
            return fault(40029);
        }
        if (!used.add(code)) {
            return fault(40163);
        }
        return json(
                """
                {"access_token":"web-%s","expires_in":7200,"refresh_token":"r","openid":"%s",\
                "scope":"%s"}\
                """
                        .formatted(
                                code,
                                known.openid(),
                                known.wide() ? "snsapi_userinfo" : "snsapi_base"));
    }

    private Reply user(Map<String, String> asked) {
        Known known = codes.get(asked.getOrDefault("access_token", "").replaceFirst("^web-", ""));
        if (known == null || !known.openid().equals(asked.get("openid"))) {
            return fault(40001);
        }
        return known.wide()
                ? json(
                        "{\"openid\":\"%s\",\"nickname\":\"N\",\"unionid\":\"%s\"}"
                                .formatted(known.openid(), known.unionid()))
                : fault(48001);
    }

    @Override
    public void close() {
        server.close();
    }
}
