package org.tidemark.server.people.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.wechat.LocalMini;
import org.tidemark.server.people.wechat.WechatUnions;

/** Signing in inside WeChat's browser, against a WeChat on this machine. */
class OfficialEntryIT {

    private static final String AGENT = "Mozilla/5.0 (iPhone) MicroMessenger/8.0.49 NetType/WIFI";
    private static final Pattern STATE =
            Pattern.compile("[?&]state=([0-9a-f]{32})#wechat_redirect");
    private static final LocalOfficial WECHAT = new LocalOfficial();
    private static final LocalMini MINI = new LocalMini();
    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = MINI.during(() -> WECHAT.during(() -> TestPlatform.fresh("official-entry")));
    }

    @AfterAll
    static void stop() {
        platform.close();
        WECHAT.close();
        MINI.close();
    }

    private static Answer get(Visitor visitor, String path, String agent) {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(platform.url(path)))
                        .header("User-Agent", agent)
                        .build());
    }

    private static Answer get(Visitor visitor, String path) {
        return get(visitor, path, AGENT);
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    /** Leaves for WeChat; gives the state that comes back. */
    private static String leave(Visitor visitor, String next, boolean wide) {
        String there =
                location(get(visitor, "/sign-in/wechat?next=" + next + (wide ? "&wide=true" : "")));
        assertThat(there)
                .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=")
                .contains("response_type=code", wide ? "snsapi_userinfo" : "snsapi_base");
        assertThat(URLDecoder.decode(there, StandardCharsets.UTF_8))
                .contains("redirect_uri=" + platform.url("/sign-in/wechat/back"));
        Matcher state = STATE.matcher(there);
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static Answer back(Visitor visitor, String code, String state) {
        return get(visitor, "/sign-in/wechat/back?code=" + code + "&state=" + state);
    }

    private static Answer through(Visitor visitor, String openid) {
        String state = leave(visitor, "/my/orders", false);
        return back(visitor, WECHAT.code(openid, "", false), state);
    }

    private static String told(Visitor visitor) {
        return get(visitor, "/sign-in?lang=en").http().body();
    }

    /** What stands on the page that he is led to. */
    private static String told(Visitor visitor, Answer led) {
        URI there = URI.create(location(led));
        return get(visitor, there.getRawPath() + "?" + there.getRawQuery() + "&lang=en")
                .http()
                .body();
    }

    /** A member who has bound that openid by his phone. */
    private static Phone bound(Visitor visitor, String openid) {
        Phone phone = Guests.phone();
        assertThat(location(through(visitor, openid))).contains("/sign-in?next=");
        assertThat(told(visitor)).contains("no account goes with it yet");
        assertThat(location(Guests.enter(platform, visitor, phone, "/my/orders")))
                .endsWith("/my/orders");
        return phone;
    }

    @Test
    void it_is_offered_inside_wechat_and_nowhere_else() {
        String link = "href=\"/sign-in/wechat?next=";
        assertThat(get(platform.visitor(), "/sign-in").http().body()).contains(link);
        for (String other : new String[] {"Mozilla/5.0 Chrome", AGENT + " miniProgram/wx1"}) {
            assertThat(get(platform.visitor(), "/sign-in", other).http().body())
                    .doesNotContain(link);
        }
    }

    @Test
    void one_code_by_sms_binds_and_from_then_on_wechat_signs_in_but_proves_nothing() {
        bound(platform.visitor(), "oa-first");
        Visitor again = platform.visitor();
        assertThat(location(through(again, "oa-first"))).endsWith("/my/orders");
        assertThat(again.get("/my").status()).isEqualTo(200);
        assertThat(location(again.get("/my/security"))).contains("/my/prove");
    }

    @Test
    void a_state_of_another_session_a_used_one_or_none_is_told_and_asks_nothing() {
        Visitor me = platform.visitor();
        String foreign = leave(platform.visitor(), "/my", false);
        int before = WECHAT.calls.size();
        for (String state : new String[] {foreign, "", "0".repeat(32)}) {
            leave(me, "/my", false);
            assertThat(told(me, back(me, WECHAT.code("oa-x", "", false), state)))
                    .contains("not valid any more");
        }
        assertThat(WECHAT.calls).hasSize(before);
        String once = leave(me, "/my", false);
        back(me, WECHAT.code("oa-x", "", false), once);
        int asked = WECHAT.calls.size();
        assertThat(told(me, back(me, WECHAT.code("oa-x", "", false), once)))
                .contains("not valid any more");
        assertThat(WECHAT.calls).hasSize(asked);
    }

    @Test
    void a_code_that_was_used_a_refusal_and_a_silent_wechat_are_told_apart() {
        Visitor me = platform.visitor();
        String code = WECHAT.code("oa-y", "", false);
        back(platform.visitor(), code, "x");
        back(me, code, leave(me, "/my", false));
        Visitor other = platform.visitor();
        assertThat(told(other, back(other, code, leave(other, "/my", false))))
                .contains("not valid any more");
        assertThat(told(other, back(other, "", leave(other, "/my", false))))
                .contains("was not allowed");
        WECHAT.fails(-1);
        assertThat(told(other, through(other, "oa-y"))).contains("does not answer");
        WECHAT.fails(40125);
        assertThat(told(other, through(other, "oa-y"))).contains("does not say who you are");
        WECHAT.silent(true);
        try {
            assertThat(told(other, through(other, "oa-y"))).contains("does not answer");
        } finally {
            WECHAT.silent(false);
        }
    }

    @Test
    void who_is_suspended_is_told_and_who_has_closed_his_account_is_nobody() {
        Phone phone = bound(platform.visitor(), "oa-bad");
        String id = Guests.account(platform, phone).memberId();
        AccountStore accounts = platform.bean(AccountStore.class);
        accounts.move(id, AccountState.SUSPENDED, "a test");
        Answer suspended = through(platform.visitor(), "oa-bad");
        assertThat(suspended.status()).isEqualTo(403);
        assertThat(accounts.move(id, AccountState.OPEN, "")).isTrue();
        assertThat(accounts.move(id, AccountState.CLOSED, "")).isTrue();
        Visitor visitor = platform.visitor();
        assertThat(told(visitor, through(visitor, "oa-bad"))).contains("is closed");
    }

    @Test
    void a_member_of_the_mini_program_is_known_when_he_lets_wechat_say_it() {
        Phone phone = Guests.phone();
        Guests.member(platform, phone, "Union");
        String id = Guests.account(platform, phone).memberId();
        platform.bean(WechatUnions.class).bind(id, "u-1");
        Visitor visitor = platform.visitor();
        through(visitor, "oa-union");
        assertThat(told(visitor)).contains("wide=true");
        String state = leave(visitor, "/my/orders", true);
        assertThat(location(back(visitor, WECHAT.code("oa-union", "u-1", true), state)))
                .endsWith("/my/orders");
        assertThat(platform.bean(OfficialPeople.class).member("oa-union")).contains(id);
        assertThat(location(through(platform.visitor(), "oa-union"))).endsWith("/my/orders");
    }

    @Test
    void the_member_undoes_it_where_he_sees_his_ways_in() {
        Visitor me = platform.visitor();
        Phone phone = bound(me, "oa-undo");
        assertThat(me.get("/my/security?lang=en").http().body())
                .contains("Sign-in with WeChat", "/my/security/wechat/forget");
        me.post("/my/security/wechat/forget", Map.of());
        assertThat(me.get("/my/security?lang=en").http().body())
                .contains("signs you in no more")
                .doesNotContain("/my/security/wechat/forget");
        assertThat(location(through(platform.visitor(), "oa-undo"))).contains("/sign-in?next=");
        assertThat(Guests.account(platform, phone).enrolled()).isTrue();
    }

    @Test
    void one_wechat_is_one_members_his_who_has_shown_his_phone_last() {
        Phone first = bound(platform.visitor(), "oa-shared");
        String one = Guests.account(platform, first).memberId();
        OfficialPeople people = platform.bean(OfficialPeople.class);
        assertThat(people.member("oa-shared")).contains(one);
        Phone second = Guests.phone();
        Guests.member(platform, second, "Second");
        String two = Guests.account(platform, second).memberId();
        people.bind(two, "oa-shared");
        assertThat(people.member("oa-shared")).contains(two);
        assertThat(people.openid(one)).isEmpty();
    }
}
