package org.tidemark.server.trade.orders.tracking;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidemark.server.trade.orders.packing.Carrier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Kuaidi100 (快递100, "实时快递查询接口"): a form whose {@code param} is JSON, signed by the MD5 of
 * {@code param + key + customer} in capitals, over the very bytes before they are encoded.
 */
final class Kuaidi100 implements CarrierTracks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<Carrier, String> CODES = new EnumMap<>(Carrier.class);

    static {
        CODES.put(Carrier.SF, "shunfeng");
        CODES.put(Carrier.ZTO, "zhongtong");
        CODES.put(Carrier.YTO, "yuantong");
        CODES.put(Carrier.STO, "shentong");
        CODES.put(Carrier.YUNDA, "yunda");
        CODES.put(Carrier.JTSD, "jtexpress");
        CODES.put(Carrier.JD, "jd");
        CODES.put(Carrier.EMS, "ems");
        CODES.put(Carrier.DBL, "debangkuaidi");
    }

    private static final Set<Carrier> ASK_FOR_PHONE = Set.of(Carrier.SF, Carrier.ZTO);

    /** Their numbers have no fewer and no more characters. */
    private static final int LEAST = 6;

    private static final int MOST = 32;
    private static final int MOST_EVENTS = 60;

    private final TrackProperties terms;
    private final HttpClient client;

    Kuaidi100(TrackProperties terms) {
        this.terms = terms;
        this.client = HttpClient.newBuilder().connectTimeout(terms.timeout()).build();
    }

    @Override
    public boolean knows(Carrier carrier, String number) {
        return CODES.containsKey(carrier) && number.length() >= LEAST && number.length() <= MOST;
    }

    @Override
    public Told ask(Carrier carrier, String number, String phone) {
        if (!knows(carrier, number)) {
            throw new TrackException("carrier or number is not listed");
        }
        Map<String, String> question = new LinkedHashMap<>();
        question.put("com", CODES.get(carrier));
        question.put("num", number);
        if (ASK_FOR_PHONE.contains(carrier)) {
            question.put("phone", phone);
        }
        question.put("resultv2", "4");
        question.put("show", "0");
        question.put("order", "desc");
        String param = JSON.writeValueAsString(question);
        return told(send(form(param)));
    }

    private String form(String param) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("customer", terms.customer());
        fields.put("sign", signature(param, terms.key(), terms.customer()));
        fields.put("param", param);
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The signature of a question. */
    static String signature(String param, String key, String customer) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(
                                            (param + key + customer)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has MD5", impossible);
        }
    }

    private JsonNode send(String form) {
        HttpRequest request =
                HttpRequest.newBuilder(terms.url())
                        .timeout(terms.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new TrackException("the service does not answer");
        } catch (JacksonException unreadable) {
            throw new TrackException("the service answers what cannot be read");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new TrackException("the platform is stopping");
        }
    }

    private static Told told(JsonNode answer) {
        if (!answer.path("message").asString("").equals("ok")) {
            throw new TrackException(
                    "the service answers " + answer.path("returnCode").asString("-"));
        }
        List<ParcelEvent> events = new ArrayList<>();
        for (JsonNode one : answer.path("data")) {
            if (events.size() < MOST_EVENTS) {
                events.add(
                        new ParcelEvent(
                                one.path("ftime").asString(one.path("time").asString("")),
                                one.path("context").asString("")));
            }
        }
        return new Told(state(answer.path("state").asString("")), events);
    }

    /** A state as it is written there; the numbers of three and four digits refine the others. */
    static ParcelState state(String code) {
        return switch (code) {
            case "0", "7", "1001", "1002", "1003" -> ParcelState.ON_ITS_WAY;
            case "1", "103" -> ParcelState.PICKED_UP;
            case "101", "102" -> ParcelState.ANNOUNCED;
            case "2" -> ParcelState.TROUBLE;
            case "3", "301", "302", "303" -> ParcelState.ARRIVED;
            case "304", "501" -> ParcelState.TO_FETCH;
            case "4", "6" -> ParcelState.GOING_BACK;
            case "5" -> ParcelState.BEING_DELIVERED;
            case "8", "10", "11", "12", "13" -> ParcelState.AT_CUSTOMS;
            case "14" -> ParcelState.REFUSED;
            case "401" -> ParcelState.CANCELLED;
            default -> ParcelState.UNKNOWN;
        };
    }
}
