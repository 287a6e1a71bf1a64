package org.tidemark.server.people.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import tools.jackson.databind.json.JsonMapper;

/** The way in from the mini program, against a WeChat on this machine. */
class MiniEntryIT {

    private static final String AGENT =
            "Mozilla/5.0 (iPhone) MicroMessenger/8.0.49 NetType/WIFI miniProgram/" + LocalMini.APP;
    private static final LocalMini WECHAT = new LocalMini();
    private static TestPlatform platform;
    private static int codes;

    @BeforeAll
    static void start() {
        platform = WECHAT.during(() -> TestPlatform.fresh("mini-entry"));
    }

    @AfterAll
    static void stop() {
        platform.close();
        WECHAT.close();
    }

    private static String login(String openid) {
        String code = "code-" + ++codes;
        WECHAT.login(code, openid);
        return code;
    }

    private static Answer ask(String path, Map<String, ?> body) {
        return platform.send(
                HttpRequest.newBuilder(URI.create(platform.url("/wechat/mini/" + path)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                        .build());
    }

    private static Answer join(Phone phone, String openid, String next) {
        String phoneCode = "phone-" + ++codes;
        WECHAT.phone(phoneCode, phone.digits());
        return ask(
                "join",
                Map.of(
                        "code",
                        login(openid),
                        "phoneCode",
                        phoneCode,
                        "terms",
                        true,
                        "next",
                        next,
                        "language",
                        "zh"));
    }

    private static Answer open(Visitor visitor, String ticket, String agent) {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(platform.url("/wechat/enter?ticket=" + ticket)))
                        .header("User-Agent", agent)
                        .build());
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    private static Account account(Phone phone) {
        return platform.bean(AccountStore.class).findByPhone(phone).orElseThrow();
    }

    @Test
    void a_new_member_joins_by_the_phone_that_wechat_knows_and_is_in_with_one_ticket() {
        Phone phone = Guests.phone();
        assertThat(ask("enter", Map.of("code", login("o-new"), "next", "/")).json().toString())
                .isEqualTo("{\"known\":false}");
        Answer joined = join(phone, "o-new", "/my/orders");
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.http().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(account(phone).enrolled()).isTrue();

        Visitor visitor = platform.visitor();
        String ticket = joined.text("/ticket");
        assertThat(location(open(platform.visitor(), ticket, "Mozilla/5.0 Chrome")))
                .as("a link in another browser signs nobody in, and uses nothing up")
                .endsWith("/sign-in");
        assertThat(location(open(visitor, ticket, AGENT))).endsWith("/my/orders");
        assertThat(visitor.get("/my").status()).isEqualTo(200);
        assertThat(location(open(platform.visitor(), ticket, AGENT))).endsWith("/sign-in");
        assertThat(visitor.get("/my/withdrawals/payee").status())
                .as("his phone was proved just now")
                .isEqualTo(200);
    }

    @Test
    void who_is_known_comes_in_silently_and_is_asked_again_where_money_goes() {
        Phone phone = Guests.phone();
        join(phone, "o-known", "/");
        Answer known = ask("enter", Map.of("code", login("o-known"), "next", "/my/wallet"));
        Visitor visitor = platform.visitor();
        assertThat(location(open(visitor, known.text("/ticket"), AGENT))).endsWith("/my/wallet");
        assertThat(visitor.get("/my/wallet").status()).isEqualTo(200);
        assertThat(visitor.get("/my/withdrawals/payee").status()).isEqualTo(302);
    }

    @Test
    void a_ticket_dies_after_a_minute_and_leads_to_pages_of_ours_alone() {
        Phone phone = Guests.phone();
        join(phone, "o-late", "/");
        for (String next : List.of("//evil.example", "https://evil.example/", "/\\evil", "")) {
            Answer known = ask("enter", Map.of("code", login("o-late"), "next", next));
            assertThat(location(open(platform.visitor(), known.text("/ticket"), AGENT)))
                    .isEqualTo(platform.url("/my"));
        }
        Answer late = ask("enter", Map.of("code", login("o-late"), "next", "/my"));
        platform.turnClock(Duration.ofSeconds(60));
        assertThat(location(open(platform.visitor(), late.text("/ticket"), AGENT)))
                .endsWith("/sign-in");
        assertThat(location(open(platform.visitor(), "", AGENT))).endsWith("/sign-in");
    }

    @Test
    void of_many_who_use_a_ticket_at_once_one_is_in() throws Exception {
        Phone phone = Guests.phone();
        String ticket = join(phone, "o-race", "/my").text("/ticket");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(() -> location(open(platform.visitor(), ticket, AGENT)));
            }
            int in = 0;
            for (Future<String> one : threads.invokeAll(tries)) {
                in += one.get().endsWith("/my") ? 1 : 0;
            }
            assertThat(in).isOne();
        }
        assertThat(
                        platform.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM platform.mini_ticket"
                                                + " WHERE encode(ticket_hash, 'escape') LIKE '%' || ? || '%'")
                                .param(ticket)
                                .query(Long.class)
                                .single())
                .as("what is kept is no ticket")
                .isZero();
    }

    @Test
    void without_the_terms_a_phone_or_a_good_code_nobody_is_made() {
        Phone phone = Guests.phone();
        WECHAT.phone("phone-x", phone.digits());
        assertProblem(
                ask("join", Map.of("code", login("o-x"), "phoneCode", "phone-x")), 422, "terms");
        assertProblem(ask("join", Map.of("code", login("o-x"), "terms", true)), 422, "phone");
        Map<String, Object> stale = Map.of("code", "old", "phoneCode", "phone-x", "terms", true);
        assertProblem(ask("join", stale), 409, "code");
        WECHAT.fails("/sns/jscode2session", -1);
        assertProblem(ask("join", stale), 503, "busy");
        assertProblem(ask("enter", Map.of()), 409, "code");
        assertProblem(ask("enter", Map.of("code", 7)), 409, "code");
        assertThat(platform.bean(AccountStore.class).findByPhone(phone)).isEmpty();
    }

    @Test
    void a_wechat_is_the_member_who_has_shown_his_phone_last() {
        Phone first = Guests.phone();
        Phone second = Guests.phone();
        join(first, "o-shared", "/");
        join(second, "o-shared", "/");
        MiniPeople people = platform.bean(MiniPeople.class);
        assertThat(people.member("o-shared")).contains(account(second).memberId());
        assertThat(people.openid(account(first).memberId())).isEmpty();
        join(second, "o-other", "/");
        assertThat(people.member("o-shared")).isEmpty();
        assertThat(people.openid(account(second).memberId())).contains("o-other");
    }

    @Test
    void who_is_suspended_gets_no_ticket_and_a_ticket_of_before_opens_nothing() {
        Phone phone = Guests.phone();
        String ticket = join(phone, "o-bad", "/my").text("/ticket");
        platform.bean(AccountStore.class)
                .move(account(phone).memberId(), AccountState.SUSPENDED, "a test");
        assertProblem(ask("enter", Map.of("code", login("o-bad"))), 403, "suspended");
        assertProblem(join(phone, "o-bad", "/my"), 403, "suspended");
        assertThat(location(open(platform.visitor(), ticket, AGENT))).endsWith("/sign-in");
    }

    @Test
    void a_body_that_is_no_object_is_refused_and_calls_nobody() {
        int before = WECHAT.calls.size();
        for (String body : List.of("", "[]", "{", "7", "{\"code\":\"" + "x".repeat(9000) + "\"}")) {
            Answer answer =
                    platform.send(
                            HttpRequest.newBuilder(URI.create(platform.url("/wechat/mini/enter")))
                                    .POST(BodyPublishers.ofString(body))
                                    .build());
            assertProblem(answer, 502, "failed");
        }
        assertThat(WECHAT.calls).hasSize(before);
    }

    @Test
    void an_invitation_has_a_code_of_its_own_and_the_sign_in_page_a_way_into_the_shell() {
        Phone phone = Guests.phone();
        Answer joined = join(phone, "o-code", "/my");
        Visitor visitor = platform.visitor();
        open(visitor, joined.text("/ticket"), AGENT);
        assertThat(visitor.get("/my/invite").http().body()).contains("/my/invite/wechat-code");
        assertThat(visitor.get("/my/invite/wechat-code").http().body()).isEqualTo("a picture");
        assertThat(WECHAT.posted("/wxa/getwxacodeunlimit").getLast().path("scene").asString())
                .isEqualTo("i:" + account(phone).inviteCode());
        assertThat(platform.visitor().get("/sign-in?next=/my/orders").http().body())
                .contains("data-mini=\"/pages/login/login?next=%2Fmy%2Forders&amp;invite=\"");
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.http().body()).isEqualTo("{\"problem\":\"" + problem + "\"}");
        assertThat(answer.status()).isEqualTo(status);
    }
}
