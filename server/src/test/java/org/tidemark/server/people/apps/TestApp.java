package org.tidemark.server.people.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.web.access.MemberScope;
import tools.jackson.databind.JsonNode;

/** An app of somebody else's, as a test plays it. */
record TestApp(TestPlatform platform) {

    static final String BASE = "/api/member/v1";
    static final String APP = "walk";
    static final String BACK = "com.example.walk:/back";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("code=(tmo_[\\w-]{43})");

    /** Registers it with these scopes. */
    void register(Set<MemberScope> scopes) {
        NewApp app = new NewApp(APP, "甲", "Walk", "a test", List.of(BACK), scopes);
        assertThat(platform.bean(MemberApps.class).make(app, true, "owner-1")).isTrue();
    }

    String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Map<String, String> asked(Set<MemberScope> scopes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response_type", "code");
        fields.put("client_id", APP);
        fields.put("redirect_uri", BACK);
        fields.put("scope", MemberScope.joined(scopes));
        fields.put("state", "7");
        fields.put("code_challenge", Pkce.challenge(VERIFIER));
        fields.put("code_challenge_method", "S256");
        return fields;
    }

    String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The member reads and allows. */
    String code(Visitor member, Map<String, String> asked) {
        Answer page = member.get("/oauth/authorize?" + query(asked));
        assertThat(page.status()).as(page.http().body()).isEqualTo(200);
        Map<String, String> form = new LinkedHashMap<>(asked);
        form.put("answer", "allow");
        assertThat(member.post("/oauth/authorize", form).http().headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/oauth/back"));
        Answer back = member.get("/oauth/back");
        assertThat(back.http().headers().firstValue("Refresh"))
                .hasValueSatisfying(way -> assertThat(way).startsWith("0; url=" + BACK + "?"));
        assertThat(back.http().body()).contains("state=7", "iss=");
        Matcher found = CODE.matcher(back.http().body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    Answer posted(String path, Map<String, String> fields) {
        return platform.send(
                HttpRequest.newBuilder(URI.create(platform.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(fields)))
                        .build());
    }

    Answer redeemed(String code, String verifier) {
        return posted(
                "/oauth/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", APP,
                        "redirect_uri", BACK,
                        "code", code,
                        "code_verifier", verifier));
    }

    Answer refreshed(String token) {
        return posted(
                "/oauth/token",
                Map.of("grant_type", "refresh_token", "client_id", APP, "refresh_token", token));
    }

    JsonNode tokens(Visitor member, Set<MemberScope> scopes) {
        Answer given = redeemed(code(member, asked(scopes)), VERIFIER);
        assertThat(given.status()).as(given.http().body()).isEqualTo(200);
        return given.json();
    }

    String token(String member, Set<MemberScope> scopes) {
        return tokens(platform.member(member), scopes).at("/access_token").asString();
    }

    Answer ask(String token, String method, String path, String body, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(platform.url(BASE + path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return platform.send(
                request.method(
                                method,
                                method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build());
    }

    JsonNode got(String token, String path) {
        Answer answer = ask(token, "GET", path, "", "");
        assertThat(answer.status()).as(path + " " + answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode done(String token, String path, String body, String key) {
        Answer answer = ask(token, "POST", path, body, key);
        assertThat(answer.status()).as(path + " " + answer.http().body()).isBetween(200, 201);
        return answer.json();
    }

    /** The blocks of the guide as they stand. */
    static List<String> guide() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "member-api.md"));
        return BLOCK.matcher(guide).results().map((MatchResult one) -> one.group(1)).toList();
    }

    /** Those of the programs that are not on the path. */
    static List<String> missing(String... programs) {
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator, -1));
        return Arrays.stream(programs)
                .filter(one ->
                        folders.stream()
                                .noneMatch(folder -> Files.isExecutable(Path.of(folder, one))))
                .toList();
    }

    /** A member of the demo who can redeem some points. */
    String memberWithPoints() {
        return IntStream.rangeClosed(9, 24)
                .mapToObj("member-%03d"::formatted)
                .filter(one ->
                        platform
                                .bean(Members.class)
                                .find(one)
                                .value()
                                .orElseThrow()
                                .positions()
                                .stream()
                                .anyMatch(two -> two.unlockedMicro() > 2_000_000))
                .findFirst()
                .orElseThrow();
    }

    /** What a script says. */
    List<String> run(String script, Map<String, String> given)
            throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euc", script);
        bash.environment().put("TIDEMARK", platform.url(""));
        bash.environment().putAll(given);
        Process running = bash.redirectErrorStream(true).start();
        List<String> lines = running.inputReader().lines().toList();
        assertThat(running.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    /** A body that a path takes. */
    static String body(String path) {
        return path.startsWith("/addresses")
                ? "{\"recipient\":\"A\",\"phone\":\"13900000000\",\"region\":\"440305\",\"street\":\"1\"}"
                : "{\"reason\":\"x\",\"lines\":[{\"line\":1,\"quantity\":1}]}";
    }

    /** The order as it was told, all of it opened. */
    static String wish(JsonNode told, List<String> shown) {
        return wish(told, shown, shown);
    }

    /** The order as it was told. */
    static String wish(JsonNode told, List<String> shown, List<String> read) {
        String coupon = told.at("/coupon").asString();
        return "{\"address\":\"%s\",\"coupon\":\"%s\",\"seen\":\"%s\",\"shown\":[%s],\"read\":[%s]}"
                .formatted(
                        told.at("/address").asString(),
                        coupon.isEmpty() ? "none" : coupon,
                        told.at("/seen").asString(),
                        ids(shown),
                        ids(read));
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    }

    /** A position of a member with points that he can redeem. */
    PositionView position(String member) {
        return platform.bean(Members.class).find(member).value().orElseThrow().positions().stream()
                .filter(one -> one.unlockedMicro() > 2_000_000)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody agrees to the app of that name. */
    Answer agree(Visitor staff, String name) {
        String id =
                platform.bean(Approvals.class).waiting().stream()
                        .filter(one -> one.subject().equals(name))
                        .map(Approval::id)
                        .findFirst()
                        .orElseThrow();
        return staff.post("/console/money/approvals/" + id + "/agree", Map.of());
    }
}
