package org.tidemark.server.faces.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mall that sends paid and refunded orders and shows points. */
final class MallClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    MallClient(String address, String key) {
        this.address = address + "/api/v1";
        this.key = key;
    }

    /** Once for each of your customers; the same again does nothing. */
    JsonNode enrol(String member) throws Exception {
        return post("/members", "enrol-" + member, Map.of("member", member));
    }

    /** When an order is paid, delivered and past its return window. */
    JsonNode order(String id, String member, String offer, String amount) throws Exception {
        var line = Map.of("offer", offer, "amount", amount);
        return post("/orders", id, Map.of("member", member, "lines", new Object[] {line}));
    }

    /** When money of it goes back. */
    JsonNode refund(String id, String order, String amount) throws Exception {
        return post("/reversals", id, Map.of("order", order, "amount", amount));
    }

    /** What a member holds, and what it is worth now. */
    JsonNode member(String member) throws Exception {
        return send(request("/members/" + member).GET());
    }

    /** What moved a member's balances, once the history has come to that sequence. */
    JsonNode statement(String member, long sequence) throws Exception {
        return send(request("/members/" + member + "/statement?wait=" + sequence).GET());
    }

    /** Whether a message comes from the platform: of at most five minutes ago, and signed. */
    static boolean genuine(String secret, String id, String at, String signatures, byte[] body)
            throws Exception {
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(at)) > 300) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] shared = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(shared, "HmacSHA256"));
        mac.update((id + "." + at + ".").getBytes(UTF_8));
        String right = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        boolean genuine = false;
        for (String signature : signatures.split(" ", -1)) {
            genuine |= MessageDigest.isEqual(right.getBytes(UTF_8), signature.getBytes(UTF_8));
        }
        return genuine;
    }

    private JsonNode post(String path, String id, Map<String, ?> body) throws Exception {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key);
    }

    /** What was not answered, or with 429 or 503, is sent again as it was: its id acts once. */
    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(json.at("/code").asString() + ": " + answer.body());
        }
        return json;
    }
}
