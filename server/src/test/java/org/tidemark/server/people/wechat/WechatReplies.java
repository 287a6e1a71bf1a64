package org.tidemark.server.people.wechat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidemark.server.money.payments.LocalServer.Call;
import org.tidemark.server.money.payments.LocalServer.Reply;

/** How WeChat's servers read and answer, for those that stand in for them. */
public final class WechatReplies {

    private WechatReplies() {}

    /** The fields of a question's address. */
    public static Map<String, String> query(Call call) {
        return Arrays.stream(call.pathAndQuery().replaceFirst("[^?]*\\??", "").split("&"))
                .filter(part -> part.contains("="))
                .collect(
                        Collectors.toMap(
                                part -> part.substring(0, part.indexOf('=')),
                                part ->
                                        URLDecoder.decode(
                                                part.substring(part.indexOf('=') + 1),
                                                StandardCharsets.UTF_8)));
    }

    /** What is wrong. */
    public static Reply fault(int code) {
        return json("{\"errcode\":%d,\"errmsg\":\"said so\"}".formatted(code));
    }

    /** WeChat names no charset, and says that JSON is text. */
    public static Reply json(String body) {
        return new Reply(200, Map.of("Content-Type", "text/plain"), body);
    }
}
