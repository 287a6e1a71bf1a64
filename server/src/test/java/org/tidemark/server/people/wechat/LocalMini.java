package org.tidemark.server.people.wechat;

import static org.tidemark.server.people.wechat.WechatReplies.fault;
import static org.tidemark.server.people.wechat.WechatReplies.json;
import static org.tidemark.server.people.wechat.WechatReplies.query;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WeChat's interface of mini programs on this machine, as its documentation has it on the wire. */
public final class LocalMini implements AutoCloseable {

    public static final String APP = "wx0000000000000002";
    public static final String SECRET = "s3cret-of-the-mini-program";

    private static final String PREFIX = "tidemark.wechat.mini.";

    private final LocalServer server = new LocalServer(this::answer);
    private final Map<String, String> logins = new HashMap<>();
    private final Map<String, String> unions = new HashMap<>();
    private final Map<String, String> phones = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> failing = new HashMap<>();
    private final Map<String, String> special = new HashMap<>();
    private final Set<String> consents = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private int tokens = 1;

    /** All that was asked. */
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    /** Settings that lead to it. */
    MiniProperties properties() {
        return new MiniProperties(
                APP,
                SECRET,
                MiniVersion.RELEASE,
                "",
                "",
                Map.of("news.nearCap", "t-near", "wallet.message.paidOut", " "),
                Map.of("newsnearcap", "thing1={name}, amount2={amount},time3={time}"),
                server.address(""),
                Duration.ofSeconds(5));
    }

    /** The platform's side of it. */
    MiniProgram program(Clock clock) {
        return new MiniProgram(properties(), clock);
    }

    /** Where it is. */
    URI address() {
        return server.address("");
    }

    /** Starts something that is to be served by it. */
    public <T> T during(Supplier<T> start) {
        return during(Map.of(), start);
    }

    /**
     * Starts something that is to be served by it.
     *
     * @param more settings of the mini program
     */
    public <T> T during(Map<String, String> more, Supplier<T> start) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("app-id", APP);
        settings.put("app-secret", SECRET);
        settings.put("api", address().toString());
        settings.put("shipped-template", "t-shipped");
        settings.forEach((name, value) -> System.setProperty(PREFIX + name, value));
        try {
            return start.get();
        } finally {
            settings.keySet().forEach(name -> System.clearProperty(PREFIX + name));
        }
    }

    /** A code of wx.login by which that user is known, once. */
    public synchronized void login(String code, String openid) {
        logins.put(code, openid);
    }

    /** The same of somebody who has a name in all apps of the open platform. */
    public synchronized void login(String code, String openid, String unionid) {
        login(code, openid);
        unions.put(openid, unionid);
    }

    /** A code of the phone's button, good once. */
    public synchronized void phone(String code, String phone) {
        phones.put(code, phone);
    }

    /** That user agrees to be told once by that template. */
    public synchronized void agrees(String openid, String template) {
        consents.add(openid + " " + template);
    }

    /** The next call of that path ends in that error. */
    public synchronized void fails(String path, int error) {
        failing.put(path, error);
    }

    /** It has heard of that delivery, though its answer was lost. */
    public synchronized void hasHeard(String transaction) {
        delivered.add(transaction);
    }

    /** From now on that path answers so. */
    public synchronized void answers(String path, String body) {
        special.put(path, body);
    }

    /** The token that was given out is taken no more. */
    public synchronized void forgetToken() {
        tokens++;
    }

    /** The bodies that were posted to that path. */
    public List<JsonNode> posted(String path) {
        return calls.stream()
                .filter(call -> call.pathAndQuery().startsWith(path))
                .map(call -> JsonMapper.shared().readTree(call.body()))
                .toList();
    }

    private synchronized Reply answer(Call call) {
        calls.add(call);
        String path = call.pathAndQuery().replaceAll("\\?.*", "");
        Integer error = failing.remove(path);
        if (error != null) {
            return fault(error);
        }
        if (special.containsKey(path)) {
            String body = special.get(path);
            return body.isEmpty() ? null : json(body);
        }
        return switch (path) {
            case "/sns/jscode2session" -> session(query(call));
            case "/cgi-bin/stable_token" -> token(body(call));
            default ->
                    query(call).getOrDefault("access_token", "").equals("token-" + tokens)
                            ? withToken(path, body(call))
                            : fault(40001);
        };
    }

    private Reply session(Map<String, String> asked) {
        if (!APP.equals(asked.get("appid")) || !SECRET.equals(asked.get("secret"))) {
            return fault(40125);
        }
        String code = asked.getOrDefault("js_code", "");
        if (!logins.containsKey(code)) {
            return fault(40029);
        }
        return used.add(code)
                ? json(
                        "{\"openid\":\"%s\",\"session_key\":\"HyVFkGl5F5OQWJZZaNzBBg==\"%s}"
                                .formatted(logins.get(code), union(logins.get(code))))
                : fault(40163);
    }

    private String union(String openid) {
        return unions.containsKey(openid)
                ? ",\"unionid\":\"%s\"".formatted(unions.get(openid))
                : "";
    }

    private Reply token(JsonNode asked) {
        if (!SECRET.equals(asked.path("secret").asString(""))) {
            return fault(40125);
        }
        if (asked.path("force_refresh").asBoolean()) {
            tokens++;
        }
        return json("{\"access_token\":\"token-" + tokens + "\",\"expires_in\":7200}");
    }

    private Reply withToken(String path, JsonNode asked) {
        return switch (path) {
            case "/wxa/business/getuserphonenumber" -> phone(asked);
            case "/wxa/getwxacodeunlimit" ->
                    asked.path("scene").asString("").length() > 32
                            ? fault(40169)
                            : new Reply(200, Map.of("Content-Type", "image/jpeg"), "a picture");
            case "/cgi-bin/message/subscribe/send" ->
                    consents.remove(
                                    asked.path("touser").asString("")
                                            + " "
                                            + asked.path("template_id").asString(""))
                            ? json("{\"errcode\":0,\"errmsg\":\"ok\"}")
                            : fault(43101);
            case "/cgi-bin/express/delivery/open_msg/get_delivery_list" ->
                    json(
                            """
                            {"errcode":0,"count":3,"delivery_list":[\
                            {"delivery_id":"SF","delivery_name":"顺丰速运"},\
                            {"delivery_id":"YUNDA","delivery_name":"韵达快递"},\
                            {"delivery_id":"YZPY","delivery_name":"邮政快递包裹"}]}\
                            """);
            case "/wxa/sec/order/upload_shipping_info" -> delivered(asked);
            case "/wxa/sec/order/get_order" ->
                    json(
                            "{\"errcode\":0,\"order\":{\"order_state\":%d}}"
                                    .formatted(
                                            delivered.contains(
                                                            asked.path("transaction_id")
                                                                    .asString(""))
                                                    ? 2
                                                    : 1));
            default -> json("{\"errcode\":0,\"errmsg\":\"ok\"}");
        };
    }

    private Reply delivered(JsonNode asked) {
        String transaction = asked.at("/order_key/transaction_id").asString("");
        return delivered.add(transaction)
                ? json("{\"errcode\":0,\"errmsg\":\"ok\"}")
                : fault(10060002);
    }

    private Reply phone(JsonNode asked) {
        String number = phones.remove(asked.path("code").asString(""));
        if (number == null) {
            return fault(40029);
        }
        return json(
                """
                {"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"%1$s",\
                "purePhoneNumber":"%1$s","countryCode":"86",\
                "watermark":{"timestamp":1637744274,"appid":"%2$s"}}}\
                """
                        .formatted(number, APP));
    }

    private static JsonNode body(Call call) {
        return JsonMapper.shared().readTree(call.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
