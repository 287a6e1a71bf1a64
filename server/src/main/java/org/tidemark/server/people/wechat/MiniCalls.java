package org.tidemark.server.people.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.people.wechat.MiniCallException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of WeChat's interface, with the access token where it belongs. */
public final class MiniCalls {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WechatApp terms;
    private final HttpClient client;
    private final MiniToken token;

    /** Calls for that app. */
    public MiniCalls(WechatApp terms, InstantSource clock) {
        this.terms = terms;
        this.client = HttpClient.newBuilder().connectTimeout(terms.timeout()).build();
        this.token = new MiniToken(this::freshToken, clock);
    }

    /** Asks with the app's own secret. */
    public JsonNode bySecret(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(terms.api()).path(path);
        address.queryParam("appid", "{appid}").queryParam("secret", "{secret}");
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        Map<String, String> values = new HashMap<>(query);
        values.put("appid", terms.appId());
        values.put("secret", terms.appSecret());
        URI call = address.encode().buildAndExpand(values).toUri();
        return read(path, send(path, HttpRequest.newBuilder(call)));
    }

    /** Asks with what was given for it, and without a secret. */
    public JsonNode plain(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(terms.api()).path(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        URI call = address.encode().buildAndExpand(query).toUri();
        return read(path, send(path, HttpRequest.newBuilder(call)));
    }

    /** Posts with the token; one that WeChat does not take is renewed once. */
    JsonNode byToken(String path, Object body) {
        return read(path, bytesByToken(path, body));
    }

    /** The same for what may answer with a picture; an error is thrown, whatever it came as. */
    byte[] bytesByToken(String path, Object body) {
        String first = token.now();
        byte[] answer = post(path, first, body);
        if (MiniFaults.ofToken(errorIn(answer))) {
            answer = post(path, token.insteadOf(first), body);
        }
        int error = errorIn(answer);
        if (error != 0) {
            throw refused(path, error);
        }
        return answer;
    }

    private byte[] post(String path, String with, Object body) {
        URI call =
                UriComponentsBuilder.fromUri(terms.api())
                        .path(path)
                        .queryParam("access_token", "{token}")
                        .encode()
                        .buildAndExpand(with)
                        .toUri();
        return send(path, posting(HttpRequest.newBuilder(call), body));
    }

    private MiniToken.Lent freshToken(boolean forced) {
        String path = "/cgi-bin/stable_token";
        URI call = UriComponentsBuilder.fromUri(terms.api()).path(path).build().toUri();
        Map<String, Object> body =
                Map.of(
                        "grant_type",
                        "client_credential",
                        "appid",
                        terms.appId(),
                        "secret",
                        terms.appSecret(),
                        "force_refresh",
                        forced);
        JsonNode answer = read(path, send(path, posting(HttpRequest.newBuilder(call), body)));
        String text = answer.path("access_token").asString("");
        if (text.isEmpty()) {
            throw new MiniCallException(Kind.UNKNOWN, path + " gives no token");
        }
        return new MiniToken.Lent(text, answer.path("expires_in").asLong(0));
    }

    private static HttpRequest.Builder posting(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private byte[] send(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            request.timeout(terms.timeout()).build(), BodyHandlers.ofByteArray());
            return answer.body();
        } catch (IOException away) {
            // No message of the cause: it may quote the address, and with it the secret.
            throw new MiniCallException(Kind.UNKNOWN, path + " does not answer");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new MiniCallException(Kind.UNKNOWN, "the platform is stopping");
        }
    }

    private static JsonNode read(String path, byte[] answer) {
        try {
            JsonNode read = JSON.readTree(new String(answer, StandardCharsets.UTF_8));
            int error = read.path("errcode").asInt(0);
            if (!read.isObject()) {
                throw new MiniCallException(Kind.UNKNOWN, path + " answers with no object");
            }
            if (error != 0) {
                throw refused(path, error);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new MiniCallException(Kind.UNKNOWN, path + " answers what cannot be read");
        }
    }

    /** The error in an answer; 0 where there is none, or where it is no JSON at all. */
    private static int errorIn(byte[] answer) {
        if (answer.length == 0 || answer[0] != '{') {
            return 0;
        }
        try {
            return JSON.readTree(answer).path("errcode").asInt(0);
        } catch (JacksonException picture) {
            return 0;
        }
    }

    private static MiniCallException refused(String path, int error) {
        return new MiniCallException(MiniFaults.kind(error), error, path + " answers " + error);
    }
}
