package org.tidemark.server.people.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.ApiScope;

/** Programs with keys of their own: what they may do, for how long, and under which name. */
class ClientsIT {

    private static final Pattern KEY =
            Pattern.compile("data-figure=\"key\">(tmc_[a-z2-9]{10}_[\\w-]{43})<");

    private static TestPlatform platform;
    private static ApiClients clients;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("clients");
        clients = platform.bean(ApiClients.class);
        platform.adopt("mall");
        platform.enrol("mall-1");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static String made(String name, ApiScope... scopes) {
        return clients.make(new NewClient(name, "a test", Set.of(scopes), 90), "owner-1")
                .orElseThrow();
    }

    private static HttpRequest.Builder request(String key, String path) {
        return HttpRequest.newBuilder(URI.create(platform.url(path)))
                .header("Authorization", "Bearer " + key);
    }

    private static Answer get(String key, String path) {
        return platform.send(request(key, path).build());
    }

    private static Answer post(String key, String path, String body) {
        return platform.send(
                request(key, "/api/v1" + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static Visitor owner() {
        Visitor visitor = platform.visitor();
        visitor.post("/console/login", Map.of("operator", "", "key", platform.key()));
        return visitor;
    }

    @Test
    void a_key_is_made_on_the_page_shown_once_and_only_its_hash_is_kept() {
        Visitor owner = owner();
        Map<String, String> form =
                Map.of("name", "paged", "purpose", "the mall", "scopes", "members:read");
        assertThat(owner.post("/console/connect", form).status()).isEqualTo(302);
        Matcher shown = KEY.matcher(owner.get("/console/connect").http().body());
        assertThat(shown.find()).isTrue();
        String key = shown.group(1);
        assertThat(owner.get("/console/connect").http().body())
                .contains("paged", "the mall", "members:read")
                .doesNotContain(key);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(200);
        assertThat(get(key + "x", "/api/v1/members/mall-1").status()).isEqualTo(401);
        assertThat(
                        platform.bean(JdbcClient.class)
                                .sql("SELECT t::text FROM platform.api_client_key t")
                                .query(String.class)
                                .list()
                                .toString())
                .doesNotContain(key.substring(15));
        assertThat(platform.bean(AuditLog.class).find(AuditSearch.of("paged"), Long.MAX_VALUE, 10))
                .extracting(AuditEntry::action)
                .contains("did.connect", "clients.made", "clients.key-made");
        assertThat(owner.post("/console/connect", form).status())
                .as("a name is given once")
                .isEqualTo(422);
    }

    @Test
    void a_key_that_one_of_the_staff_makes_opens_nothing_before_a_second_agrees() {
        Visitor first = TestStaff.owner(platform, "keys-1");
        Visitor second = TestStaff.owner(platform, "keys-2");
        Map<String, String> form =
                Map.of("name", "by-two", "purpose", "the mall", "scopes", "members:read");
        assertThat(first.post("/console/connect", form).status()).isEqualTo(302);
        String key = shown(first);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(401);
        assertThat(agree(first, "by-two").status()).as("nor does he agree").isEqualTo(422);
        assertThat(agree(second, "by-two").status()).isEqualTo(302);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(200);
        Map<String, String> another =
                Map.of(
                        "name",
                        "by-two",
                        "days",
                        "90",
                        "overlap",
                        "0",
                        "reason",
                        "the old one was seen");
        first.post("/console/connect/keys", another);
        String next = shown(first);
        assertThat(get(next, "/api/v1/members/mall-1").status()).isEqualTo(401);
        assertThat(get(key, "/api/v1/members/mall-1").status())
                .as("nothing ends before it is agreed to")
                .isEqualTo(200);
        agree(second, "by-two");
        assertThat(get(next, "/api/v1/members/mall-1").status()).isEqualTo(200);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(401);
    }

    @Test
    void what_a_client_may_do_is_taken_by_one_and_given_by_two() {
        Visitor first = TestStaff.owner(platform, "scopes-1");
        Visitor second = TestStaff.owner(platform, "scopes-2");
        String key = made("scope-a", ApiScope.MEMBERS_READ, ApiScope.PLACES_READ);
        String both = "members:read,places:read";

        assertThat(change("scope-a", first, both, "members:read", "").status()).isEqualTo(302);
        assertThat(get(key, "/api/v1/stores").status()).as("taken at once").isEqualTo(403);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(200);

        String more = "members:read,ledger:read";
        assertThat(change("scope-a", first, "members:read", more, "").status())
                .as("whoever agrees reads why")
                .isEqualTo(422);
        assertThat(change("scope-a", first, "members:read", more, "it follows all events").status())
                .isEqualTo(302);
        assertThat(get(key, "/api/v1/events").status()).isEqualTo(403);
        assertThat(agree(first, "scope-a").status()).isEqualTo(422);
        assertThat(agree(second, "scope-a").status()).isEqualTo(302);
        assertThat(get(key, "/api/v1/events").status()).isEqualTo(200);

        assertThat(
                        platform.bean(AuditLog.class)
                                .find(AuditSearch.of("scope-a"), Long.MAX_VALUE, 20))
                .filteredOn(one -> one.action().equals("clients.scopes"))
                .extracting(AuditEntry::detail)
                .containsExactly("members:read, ledger:read", "members:read");
    }

    @Test
    void nobody_gives_himself_more_by_a_form_that_lies_of_what_was() {
        Visitor first = TestStaff.owner(platform, "scopes-3");
        Visitor second = TestStaff.owner(platform, "scopes-4");
        String key = made("scope-b", ApiScope.MEMBERS_READ);
        List<String> lies =
                List.of("members:read,ledger:read", "ledger:read", "ledger:read,orders:write");
        for (String lie : lies) {
            assertThat(change("scope-b", first, lie, "ledger:read", "").status())
                    .as(lie)
                    .isEqualTo(422);
        }
        for (String none : List.of("", "all", "members:read")) {
            assertThat(change("scope-b", first, "members:read", none, "why").status())
                    .as(none)
                    .isEqualTo(422);
        }
        assertThat(get(key, "/api/v1/events").status()).isEqualTo(403);

        change(
                "scope-b",
                first,
                "members:read",
                "ledger:read",
                "what was agreed to is of its time");
        clients.change(
                "scope-b",
                new ScopeChange(
                        Set.of(ApiScope.MEMBERS_READ),
                        Set.of(ApiScope.MEMBERS_READ, ApiScope.PLACES_READ)),
                "owner-1");
        assertThat(agree(second, "scope-b").status()).isEqualTo(422);
        assertThat(get(key, "/api/v1/events").status()).isEqualTo(403);
        assertThat(get(key, "/api/v1/stores").status()).isEqualTo(200);
    }

    private static Answer change(
            String client, Visitor staff, String was, String wanted, String reason) {
        return staff.post(
                "/console/connect/scopes",
                Map.of("name", client, "was", was, "scopes", wanted, "reason", reason));
    }

    @Test
    void a_key_that_was_ended_before_it_was_agreed_to_stays_so() {
        Visitor first = TestStaff.owner(platform, "keys-3");
        Visitor second = TestStaff.owner(platform, "keys-4");
        first.post(
                "/console/connect",
                Map.of("name", "ended-early", "purpose", "x", "scopes", "members:read"));
        String key = shown(first);
        first.post("/console/connect/end", Map.of("name", "ended-early"));
        assertThat(agree(second, "ended-early").status()).isEqualTo(422);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(401);
    }

    private static String shown(Visitor staff) {
        Matcher shown = KEY.matcher(staff.get("/console/connect").http().body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static Answer agree(Visitor staff, String client) {
        String id =
                platform.bean(Approvals.class).waiting().stream()
                        .filter(one -> one.subject().equals(client))
                        .map(Approval::id)
                        .findFirst()
                        .orElseThrow();
        return staff.post("/console/money/approvals/" + id + "/agree", Map.of());
    }

    @Test
    void a_form_that_does_not_do_is_told_at_its_fields() {
        Visitor owner = owner();
        for (Map<String, String> wrong :
                List.of(
                        Map.of("name", "A b", "purpose", "x", "scopes", "orders:write"),
                        Map.of("name", "wrong-1", "purpose", "", "scopes", "orders:write"),
                        Map.of(
                                "name",
                                "wrong-2",
                                "purpose",
                                "x".repeat(81),
                                "scopes",
                                "orders:write"),
                        Map.of("name", "wrong-3", "purpose", "x", "scopes", "all"),
                        Map.of("name", "wrong-4", "purpose", "x"),
                        Map.of(
                                "name",
                                "wrong-5",
                                "purpose",
                                "x",
                                "scopes",
                                "plans:write",
                                "days",
                                "5"))) {
            assertThat(owner.post("/console/connect", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(clients.all()).extracting(ApiClient::name).noneMatch(n -> n.startsWith("wrong"));
    }

    @Test
    void a_client_does_what_its_scopes_open_and_nothing_else() {
        String key = made("scoped", ApiScope.ORDERS_WRITE, ApiScope.MEMBERS_READ);
        assertThat(post(key, "/orders", order("scoped-1", "mall-1", "mall", "10.00")).status())
                .isEqualTo(201);
        Answer refused = post(key, "/injections", "{\"id\":\"scoped-2\",\"programme\":\"mall\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("scope-wanted");
        assertThat(refused.text("/found")).isEqualTo("pools:write");
        assertThat(get(key, "/api/v1/programmes").status()).isEqualTo(403);
        assertThat(get(key, "/api/v1/members/mall-1").status()).isEqualTo(200);
        assertThat(get(key, "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(get(key, "/actuator/health").status()).isEqualTo(200);
        assertThat(get(key, "/console").status()).isEqualTo(302);
        assertThat(get(key, "/openapi").status()).isEqualTo(302);
        assertThat(get(key, "/api/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void a_line_of_a_stream_needs_the_scope_of_its_own_command() {
        String key = made("streamed", ApiScope.ORDERS_WRITE);
        Answer answer =
                platform.send(
                        request(key, "/api/v1/orders/bulk")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(
                                        BodyPublishers.ofString(
                                                order("streamed-1", "mall-1", "mall", "10.00")
                                                        + "\n{\"type\":\"enrol\",\"id\":\"streamed-2\","
                                                        + "\"member\":\"streamed\"}\n"
                                                        + order(
                                                                "streamed-3",
                                                                "mall-1",
                                                                "mall",
                                                                "1.00")
                                                        + "\n"))
                                .build());
        String[] lines = answer.http().body().split("\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).contains("\"command\":\"streamed-1\"");
        assertThat(lines[1]).contains("\"code\":\"scope-wanted\"", "members:write", "\"line\":2");
        assertThat(lines[2]).contains("\"command\":\"streamed-3\"");
        assertThat(platform.get("/api/v1/members/streamed").status()).isEqualTo(404);
    }

    @Test
    void what_a_client_does_stands_under_its_name_and_it_speaks_for_nobody_else() {
        String key = made("named", ApiScope.ORDERS_WRITE);
        Answer done = post(key, "/orders", order("named-1", "mall-1", "mall", "10.00"));
        Answer statement =
                platform.following(done.sequence(), "/api/v1/members/mall-1/statement?limit=500");
        assertThat(
                        statement
                                .json()
                                .at("/movements")
                                .valueStream()
                                .filter(line -> line.at("/command").asString().equals("named-1"))
                                .map(line -> line.at("/by/actor").asString()))
                .isNotEmpty()
                .containsOnly("client:named");
        String forged = order("named-2", "mall-1", "mall", "10.00").replaceFirst("}$", "");
        for (String by :
                List.of(
                        "{\"actor\":\"staff:anna\"}",
                        "{\"actor\":\"client:named-x\"}",
                        "{\"actor\":\"client:named\",\"approver\":\"staff:anna\"}")) {
            Answer refused = post(key, "/orders", forged + ",\"by\":" + by + "}");
            assertThat(refused.status()).as(by).isEqualTo(400);
            assertThat(refused.text("/field")).startsWith("by.");
        }
        Answer own =
                post(
                        key,
                        "/orders",
                        forged
                                + ",\"by\":{\"actor\":\"client:named/till-3\",\"reason\":\"open day\"}}");
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void one_key_takes_the_place_of_another_without_a_pause() {
        String first = made("turning", ApiScope.MEMBERS_READ);
        int day = 24;
        String second = clients.makeKey("turning", 365, day, "owner-1").orElseThrow();
        assertThat(clients.makeKey("turning", 365, day, "owner-1"))
                .as("no more than two at a time")
                .isEmpty();
        String path = "/api/v1/members/mall-1";
        assertThat(get(first, path).status()).isEqualTo(200);
        assertThat(get(second, path).status()).isEqualTo(200);
        platform.turnClock(Duration.ofHours(25));
        assertThat(get(first, path).status()).isEqualTo(401);
        assertThat(get(second, path).status()).isEqualTo(200);
        String third =
                clients.makeKey("turning", 0, ApiClients.AS_THEY_WERE, "owner-1").orElseThrow();
        platform.turnClock(Duration.ofDays(366));
        assertThat(get(second, path).status()).as("its year is over").isEqualTo(401);
        assertThat(get(third, path).status()).isEqualTo(200);
    }

    @Test
    void what_is_ended_is_refused_at_the_next_request() {
        String key = made("ending", ApiScope.MEMBERS_READ);
        String other =
                clients.makeKey("ending", 0, ApiClients.AS_THEY_WERE, "owner-1").orElseThrow();
        String path = "/api/v1/members/mall-1";
        Visitor owner = owner();
        String id = ClientKeyText.read(key).orElseThrow().id();
        assertThat(owner.post("/console/connect/keys/end", Map.of("id", id)).status())
                .isEqualTo(302);
        assertThat(owner.post("/console/connect/keys/end", Map.of("id", id)).status())
                .isEqualTo(422);
        assertThat(get(key, path).status()).isEqualTo(401);
        assertThat(get(other, path).status()).isEqualTo(200);
        Map<String, String> it = Map.of("name", "ending");
        assertThat(owner.post("/console/connect/end", it).status()).isEqualTo(302);
        assertThat(get(other, path).status()).isEqualTo(401);
        assertThat(owner.post("/console/connect/end", it).status()).isEqualTo(422);
        assertThat(owner.post("/console/connect/keys", it).status()).isEqualTo(422);
        assertThat(clients.make(new NewClient("ending", "x", Set.of(), 0), "owner-1")).isEmpty();
    }

    @Test
    void the_last_use_of_a_key_is_kept() {
        String key = made("used", ApiScope.MEMBERS_READ);
        assertThat(used("used")).isEmpty();
        get(key, "/api/v1/members/mall-1");
        Optional<Instant> first = used("used");
        assertThat(first).isPresent();
        platform.turnClock(Duration.ofMinutes(2));
        get(key, "/api/v1/members/mall-1");
        assertThat(used("used").orElseThrow()).isAfter(first.orElseThrow());
    }

    private static Optional<Instant> used(String client) {
        return clients.all().stream()
                .filter(one -> one.name().equals(client))
                .flatMap(one -> one.keys().stream())
                .findFirst()
                .orElseThrow()
                .usedAt();
    }
}
