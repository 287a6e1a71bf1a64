package org.tidemark.server.people.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.Routes;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.faces.demo.DemoDone;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.MemberScope;
import tools.jackson.databind.JsonNode;

/** An app asks for members: tokens, scopes, the whole walk, and other people's things. */
class MemberApiIT {

    private static final Set<MemberScope> ALL = EnumSet.allOf(MemberScope.class);
    private static final int ORDERS = 60;
    private static final String BUYER = "member-002";

    /** Whose what in a path is: ids and owners. */
    private static final Map<String, String> OWNED =
            Map.of(
                    "/orders/{number}",
                            "SELECT number, buyer FROM platform.purchase WHERE kind = 'SHOP'",
                    "/returns/{number}",
                            "SELECT return_number, member_id FROM platform.shop_return",
                    "/addresses/{id}", "SELECT address_id, member_id FROM platform.address",
                    "/withdrawals/{number}", "SELECT number, member_id FROM platform.withdrawal",
                    "/payments/{id}",
                            "SELECT payment_id, member_id FROM platform.payment WHERE member_id <> ''",
                    "/messages/{id}",
                            "SELECT message_id::text, member_id FROM platform.member_message",
                    "/stores/{id}/orders/{number}",
                            "SELECT store_id || '/orders/' || number, buyer FROM platform.purchase"
                                    + " WHERE kind = 'TILL'");

    /** What stands there is everybody's, or of whoever asks. */
    private static final Set<String> NOBODYS =
            Set.of(
                    "/products/{product}",
                    "/stores/{id}",
                    "/favourites/{product}",
                    "/basket/lines/{sku}",
                    "/tasks/ads/{network}");

    private static TestPlatform platform;
    private static TestApp app;

    @BeforeAll
    static void the_demo_with_an_app() {
        platform = TestPlatform.demo("member-api", ORDERS);
        DemoDone.await(platform);
        app = new TestApp(platform);
        app.register(ALL);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_token_opens_what_was_allowed_and_ends_in_every_way() {
        String path = "/profile";
        Visitor member = platform.member("member-005");
        JsonNode first = app.tokens(member, EnumSet.of(MemberScope.PROFILE_READ));
        String access = first.at("/access_token").asString();
        assertThat(app.got(access, path).at("/id").asString()).isEqualTo("member-005");
        assertThat(app.ask(access + "x", "GET", path, "", "").status()).isEqualTo(401);
        assertThat(app.ask(platform.key(), "GET", path, "", "").status()).isEqualTo(401);
        assertThat(platform.get("/api/v1/ledger").status()).isEqualTo(200);
        assertThat(
                        platform.send(
                                        HttpRequest.newBuilder(
                                                        URI.create(platform.url("/api/v1/ledger")))
                                                .header("Authorization", "Bearer " + access)
                                                .build())
                                .status())
                .as("no key of a program")
                .isEqualTo(401);
        assertThat(member.get("/my/apps").http().body()).contains("/my/apps/end");
        String refresh = first.at("/refresh_token").asString();
        JsonNode second = app.refreshed(refresh).json();
        String newer = second.at("/access_token").asString();
        assertThat(app.got(newer, path).at("/id").asString()).isEqualTo("member-005");
        assertThat(app.refreshed(refresh).text("/error")).as("twice").isEqualTo("invalid_grant");
        assertThat(app.ask(newer, "GET", path, "", "").status())
                .as("all of it ends")
                .isEqualTo(401);

        String own = app.token("member-005", EnumSet.of(MemberScope.PROFILE_READ));
        assertThat(member.post("/my/apps/end", Map.of("app", TestApp.APP)).status()).isEqualTo(302);
        assertThat(app.ask(own, "GET", path, "", "").status()).isEqualTo(401);

        String revoked = app.token("member-005", EnumSet.of(MemberScope.PROFILE_READ));
        app.posted("/oauth/revoke", Map.of("client_id", "other", "token", revoked));
        app.got(revoked, path);
        app.posted("/oauth/revoke", Map.of("client_id", TestApp.APP, "token", revoked));
        assertThat(app.ask(revoked, "GET", path, "", "").status()).isEqualTo(401);

        Visitor leaving = platform.member("member-005");
        JsonNode everywhere = app.tokens(leaving, EnumSet.of(MemberScope.PROFILE_READ));
        leaving.post("/my/security/sign-out-everywhere", Map.of());
        assertThat(app.ask(everywhere.at("/access_token").asString(), "GET", path, "", "").status())
                .isEqualTo(401);
        assertThat(app.refreshed(everywhere.at("/refresh_token").asString()).status())
                .isEqualTo(400);
    }

    @Test
    void a_code_counts_once_and_only_with_its_verifier_and_only_hashes_are_kept() {
        Visitor member = platform.member("member-006");
        Map<String, String> asked = app.asked(EnumSet.of(MemberScope.SHOP_READ));
        assertThat(app.redeemed(app.code(member, asked), "x".repeat(43)).status()).isEqualTo(400);
        String code = app.code(member, asked);
        JsonNode tokens = app.redeemed(code, TestApp.VERIFIER).json();
        String access = tokens.at("/access_token").asString();
        app.got(access, "/categories");
        String kept =
                platform.bean(JdbcClient.class)
                        .sql(
                                "SELECT t::text FROM platform.app_token t UNION ALL"
                                        + " SELECT c::text FROM platform.app_code c")
                        .query(String.class)
                        .list()
                        .toString();
        assertThat(kept).doesNotContain(access.substring(4), code.substring(4));
        assertThat(app.redeemed(code, TestApp.VERIFIER).text("/error")).isEqualTo("invalid_grant");
        assertThat(app.ask(access, "GET", "/categories", "", "").status()).isEqualTo(401);
    }

    @Test
    void who_refuses_or_is_led_elsewhere_gives_nothing() {
        Visitor member = platform.member("member-006");
        Map<String, String> asked = app.asked(EnumSet.of(MemberScope.SHOP_READ));
        Map<String, String> form = new LinkedHashMap<>(asked);
        form.put("answer", "refuse");
        member.post("/oauth/authorize", form);
        assertThat(member.get("/oauth/back").http().body())
                .contains("error=access_denied")
                .doesNotContain("code=");
        Map<String, String> elsewhere = new LinkedHashMap<>(asked);
        elsewhere.put("redirect_uri", "https://evil.example/");
        Answer unknown = member.get("/oauth/authorize?" + app.query(elsewhere));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.http().body()).doesNotContain("\"https://evil.example");
        assertThat(platform.visitor().get("/oauth/authorize?" + app.query(asked)).status())
                .as("signs in first")
                .isEqualTo(302);
        member.get("/test-only/old-proof");
        assertThat(
                        member.get("/oauth/authorize?" + app.query(asked))
                                .http()
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).contains("/my/prove"));
    }

    @Test
    void an_app_asks_nobody_before_two_have_agreed_and_one_ends_it() {
        Visitor first = TestStaff.owner(platform, "apps-1");
        Visitor second = TestStaff.owner(platform, "apps-2");
        Map<String, String> form =
                Map.of(
                        "id", "by-two",
                        "titleZh", "乙",
                        "titleEn", "Two",
                        "purpose", "a test",
                        "redirects", TestApp.BACK,
                        "scopes", "shop:read");
        Map<String, String> nowhere = new LinkedHashMap<>(form);
        nowhere.put("redirects", "http://app.example/");
        assertThat(first.post("/console/connect/apps", nowhere).status()).isEqualTo(422);
        assertThat(first.post("/console/connect/apps", form).status()).isEqualTo(302);
        assertThat(first.get("/console/connect/apps").http().body())
                .contains("by-two", TestApp.BACK);
        Map<String, String> asked = app.asked(EnumSet.of(MemberScope.SHOP_READ));
        asked.put("client_id", "by-two");
        Visitor member = platform.member("member-004");
        String page = "/oauth/authorize?" + app.query(asked);
        assertThat(member.get(page).status()).isEqualTo(400);
        assertThat(app.agree(first, "by-two").status()).as("nor does he agree").isEqualTo(422);
        assertThat(app.agree(second, "by-two").status()).isEqualTo(302);
        assertThat(member.get(page).status()).isEqualTo(200);
        first.post("/console/connect/apps/end", Map.of("id", "by-two"));
        assertThat(member.get(page).status()).isEqualTo(400);
    }

    @Test
    void money_wants_a_proof_of_the_last_minutes() {
        String token = app.token("member-007", ALL);
        platform.bean(JdbcClient.class)
                .sql(
                        "UPDATE platform.app_grant SET proved_at = proved_at - 601 WHERE member_id = ?")
                .param("member-007")
                .update();
        for (String path :
                List.of(
                        "/redemptions/quote",
                        "/redemptions",
                        "/withdrawals/quote",
                        "/withdrawals")) {
            Answer answer = app.ask(token, "POST", path, "{}", "k");
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.text("/code")).isEqualTo("proof-wanted");
            assertThat(answer.http().headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(
                            told -> assertThat(told).contains("insufficient_user_authentication"));
        }
        app.got(token, "/wallet");
    }

    private static List<String> routes() {
        return Routes.all(platform).stream()
                .filter(route -> route.contains(" " + TestApp.BASE))
                .toList();
    }

    /** Each route with all scopes but its own: what it needs stands in the description. */
    @Test
    void without_its_scope_nothing_is_done() {
        JsonNode paths = platform.get("/openapi/members").json().at("/paths");
        Map<MemberScope, String> without = new TreeMap<>();
        for (MemberScope scope : MemberScope.values()) {
            without.put(scope, app.token("member-008", EnumSet.complementOf(EnumSet.of(scope))));
        }
        List<String> told = new ArrayList<>();
        paths.forEachEntry((path, methods) ->
                methods.forEachEntry((method, operation) -> {
                    String needed = operation.at("/security/0/token/0").asString();
                    String verb = method.toUpperCase(java.util.Locale.ROOT);
                    told.add(verb + " " + path);
                    Answer answer =
                            app.ask(
                                    without.get(MemberScope.of(needed).orElseThrow()),
                                    verb,
                                    path.substring(TestApp.BASE.length())
                                            .replaceAll("\\{[^}]*}", "1"),
                                    "{}",
                                    "k");
                    assertThat(answer.status()).as(verb + path).isEqualTo(403);
                    assertThat(answer.text("/code")).isEqualTo("scope-missing");
                    assertThat(operation.at("/summary").asString()).as(path).isNotBlank();
                    assertThat(operation.at("/tags")).as(path).hasSize(1);
                    assertThat(operation.at("/responses").propertyNames()).contains("401", "403");
                }));
        assertThat(told).containsExactlyInAnyOrderElementsOf(routes());
    }

    /** With the true numbers of others, by everything that a path can name. */
    @Test
    void other_peoples_things_are_not_there() {
        String token = app.token(BUYER, ALL);
        JdbcClient database = platform.bean(JdbcClient.class);
        List<String> shown = new ArrayList<>();
        for (String route : routes().stream().filter(one -> one.contains("{")).toList()) {
            String[] parts = route.split(" ", 2);
            String path = parts[1].substring(TestApp.BASE.length());
            String pattern =
                    OWNED.keySet().stream()
                            .filter(one -> path.equals(one) || path.startsWith(one + "/"))
                            .findFirst()
                            .orElse("");
            if (pattern.isEmpty()) {
                assertThat(NOBODYS).anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
                continue;
            }
            String begin = pattern.substring(0, pattern.indexOf('{'));
            database.sql(
                            "SELECT * FROM ("
                                    + OWNED.get(pattern)
                                    + ") o (id, owner) WHERE owner <> ? LIMIT 3")
                    .param(BUYER)
                    .query((row, index) -> row.getString(1))
                    .list()
                    .forEach(id -> {
                        String theirs = begin + id + path.substring(pattern.length());
                        int status =
                                app.ask(token, parts[0], theirs, TestApp.body(path), "k").status();
                        if (status != 404) {
                            shown.add(parts[0] + " " + theirs + " " + status);
                        }
                    });
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void everything_can_be_read() {
        String token = app.token(BUYER, ALL);
        for (String path :
                List.of(
                        "/categories",
                        "/products",
                        "/products?q=a",
                        "/basket",
                        "/addresses",
                        "/orders",
                        "/returns",
                        "/coupons",
                        "/wallet",
                        "/wallet/statement",
                        "/withdrawals",
                        "/tasks",
                        "/team",
                        "/invitation",
                        "/messages",
                        "/profile",
                        "/stores",
                        "/favourites")) {
            app.got(token, path);
        }
        assertThat(app.got(token, "/wallet/statement").at("/0/why/0/rule").asString())
                .matches("\\d.*|");
        String store = app.got(token, "/stores").at("/0/id").asString();
        app.got(token, "/stores/" + store);
        JsonNode till =
                app.done(token, "/stores/" + store + "/preview", "{\"amount\":\"12.30\"}", "");
        assertThat(till.at("/disclosures")).isNotEmpty();
        Answer nothing = app.ask(token, "GET", "/orders/o1", "", "");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.text("/code")).isEqualTo("not-found");
        Answer wrong =
                app.ask(
                        token,
                        "POST",
                        "/stores/" + store + "/payments",
                        "{\"amount\":\"no\"}",
                        "k");
        assertThat(wrong.status()).as(wrong.http().body()).isEqualTo(422);
        assertThat(wrong.json().at("/faults")).isNotEmpty();
        assertThat(app.ask(token, "POST", "/basket/lines", "no json", "").text("/code"))
                .isEqualTo("malformed");
        assertThat(platform.member(BUYER).get("/my/apps").http().body()).contains("Walk");
    }

    /** What an order was told to earn bounds what it earned; what a redemption was told came. */
    @Test
    void what_is_told_before_is_what_happens() {
        String member = "member-003";
        String token = app.token(member, ALL);
        String product =
                app.got(token, "/products?zone=enrolment&stock=true")
                        .at("/products/0/id")
                        .asString();
        String sku = app.got(token, "/products/" + product).at("/chosen/0/sku").asString();
        app.done(token, "/basket/lines", "{\"sku\":\"" + sku + "\",\"quantity\":2}", "");
        String address =
                app.done(token, "/addresses", TestApp.body("/addresses"), "").at("/id").asString();
        JsonNode told =
                app.done(token, "/checkout/preview", "{\"address\":\"" + address + "\"}", "");
        String key = told.at("/key").asString();
        assertThat(app.ask(token, "POST", "/checkout", TestApp.wish(told, List.of()), key).status())
                .as("nothing was shown")
                .isEqualTo(422);
        List<String> shown =
                told.at("/disclosures").valueStream().map(one -> one.at("/id").asString()).toList();
        Answer unopened =
                app.ask(token, "POST", "/checkout", TestApp.wish(told, shown, List.of()), key);
        assertThat(unopened.status()).isEqualTo(422);
        assertThat(unopened.http().body()).contains("open the whole text");
        assertThat(told.at("/toOpen").valueStream().map(JsonNode::asString).toList())
                .hasSameElementsAs(shown);
        String number =
                app.done(token, "/checkout", TestApp.wish(told, shown), key)
                        .at("/number")
                        .asString();
        assertThat(
                        app.done(token, "/checkout", TestApp.wish(told, shown), key)
                                .at("/number")
                                .asString())
                .isEqualTo(number);
        assertThat(app.got(token, "/orders/" + number).at("/total")).isEqualTo(told.at("/total"));
        assertThat(app.got(token, "/orders/" + number).at("/disclosures/0/words"))
                .isEqualTo(told.at("/disclosures/0/words"));

        String page =
                app.done(token, "/orders/" + number + "/pay", "{\"provider\":\"demo\"}", "")
                        .at("/page")
                        .asString();
        String payment = page.substring(page.lastIndexOf('/') + 1);
        Visitor payer = platform.member(member);
        payer.get(page);
        payer.post("/pay/demo/" + payment, Map.of());
        platform.work();
        assertThat(app.got(token, "/payments/" + payment).at("/state").asString())
                .isEqualTo("PAID");
        Visitor shop = platform.visitor().staff("OPERATIONS");
        shop.post(
                "/console/shop/orders/" + number + "/ship",
                Map.of("carrier", "Carrier", "tracking", "1"));
        assertThat(
                        app.done(token, "/orders/" + number + "/receive", "{}", "")
                                .at("/state")
                                .asString())
                .isEqualTo("RECEIVED");
        platform.turnClock(Duration.ofDays(8));
        platform.work();
        String later = app.token(member, ALL);
        JsonNode order = app.got(later, "/orders/" + number);
        assertThat(order.at("/state").asString()).isEqualTo("SETTLED");
        // The price does not fall: eight days later the same money gets no more points.
        assertThat(new BigDecimal(order.at("/earned/0/points").asString()))
                .isPositive()
                .isLessThanOrEqualTo(new BigDecimal(told.at("/earns/0/points").asString()));

        PositionView position = app.position(member);
        BigDecimal before = new BigDecimal(app.got(later, "/wallet").at("/money").asString());
        JsonNode quote =
                app.done(
                        later,
                        "/redemptions/quote",
                        "{\"programme\":\"" + position.programme() + "\",\"points\":\"1\"}",
                        "");
        String confirmed =
                "{\"programme\":\"%s\",\"points\":\"%s\",\"pays\":\"%s\"}"
                        .formatted(
                                position.programme(),
                                quote.at("/points").asString(),
                                quote.at("/pays").asString());
        String more = confirmed.replace("\"pays\":\"", "\"pays\":\"9");
        assertThat(
                        app.ask(later, "POST", "/redemptions", more, quote.at("/key").asString())
                                .status())
                .as("it would pay less than was shown")
                .isEqualTo(422);
        assertThat(
                        app.done(later, "/redemptions", confirmed, quote.at("/key").asString())
                                .at("/before")
                                .asBoolean())
                .isFalse();
        assertThat(
                        app.done(later, "/redemptions", confirmed, quote.at("/key").asString())
                                .at("/before")
                                .asBoolean())
                .isTrue();
        assertThat(
                        new BigDecimal(app.got(later, "/wallet").at("/money").asString())
                                .subtract(before))
                .isGreaterThanOrEqualTo(new BigDecimal(quote.at("/pays").asString()));
    }

    /** The blocks of docs/guide/member-api.md as they stand. */
    @Test
    void the_guide_walks() throws IOException, InterruptedException {
        assumeThat(TestApp.missing("bash", "curl", "jq", "openssl")).isEmpty();
        List<String> blocks = TestApp.guide();
        String member = app.memberWithPoints();
        List<String> begun = app.run(blocks.getFirst(), Map.of());
        String address = begun.get(1);
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(one -> one.split("=", 2))
                .forEach(one ->
                        fields.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        String code = app.code(platform.member(member), fields);
        List<String> told =
                app.run(
                        String.join("\n", blocks.subList(1, blocks.size())),
                        Map.of(
                                "CODE", code,
                                "VERIFIER", begun.getFirst(),
                                "PROGRAMME", app.position(member).programme()));
        String[] last = told.getLast().split(" ", -1);
        assertThat(last[0]).as(told.toString()).startsWith("o").isEqualTo(last[1]);
        assertThat(last[2]).as(told.toString()).isEqualTo("false");
    }
}
