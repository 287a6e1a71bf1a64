package org.tidemark.server.people.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.TurnedClock;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.wechat.MiniCallException.Kind;

class MiniProgramTest {

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String PHONE = "/wxa/business/getuserphonenumber";
    private static final String SESSION = "/sns/jscode2session";

    private final TurnedClock clock = new TurnedClock();
    private final LocalMini wechat = new LocalMini();
    private final MiniProgram program = wechat.program(clock);

    @AfterEach
    void stop() {
        wechat.close();
    }

    private static void fails(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call)
                .hasMessageNotContaining(LocalMini.SECRET)
                .hasNoCause()
                .isInstanceOfSatisfying(
                        MiniCallException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void a_code_names_its_user_once_and_the_key_of_his_session_goes_nowhere() {
        wechat.login("c&d", "o-1");
        assertThat(program.openid("c&d")).isEqualTo("o-1");
        fails(() -> program.openid("c&d"), Kind.CODE); // 40163, used
        fails(() -> program.openid("old"), Kind.CODE); // 40029
        assertThat(wechat.calls.getFirst().pathAndQuery())
                .contains("appid=" + LocalMini.APP, "js_code=c%26d", "grant_type=authorization");
    }

    @Test
    void each_error_is_something_to_be_done() {
        wechat.login("c", "o-1");
        for (Map.Entry<Integer, Kind> one :
                Map.of(-1, Kind.BUSY, 45011, Kind.BUSY, 40226, Kind.REFUSED, 47001, Kind.REFUSED)
                        .entrySet()) {
            wechat.fails(SESSION, one.getKey());
            fails(() -> program.openid("c"), one.getValue());
        }
        for (String unreadable : List.of("<html>", "[]", "{}", "{\"errcode\":0}", "")) {
            wechat.answers(SESSION, unreadable);
            fails(() -> program.openid("c"), Kind.UNKNOWN);
        }
    }

    @Test
    void a_phone_is_of_that_user_and_of_this_mini_program() {
        wechat.phone("p1", "13800138000");
        assertThat(program.phone("p1", "o-1")).contains(new Phone("13800138000"));
        assertThat(wechat.posted(PHONE).getFirst().path("openid").asString()).isEqualTo("o-1");
        fails(() -> program.phone("p1", "o-1"), Kind.CODE);
        wechat.answers(
                PHONE,
                "{\"errcode\":0,\"phone_info\":{\"purePhoneNumber\":\"13800138000\","
                        + "\"countryCode\":\"86\",\"watermark\":{\"appid\":\"wx-other\"}}}");
        fails(() -> program.phone("p2", "o-1"), Kind.REFUSED);
        wechat.answers(
                PHONE,
                "{\"errcode\":0,\"phone_info\":{\"purePhoneNumber\":\"2025550123\","
                        + "\"countryCode\":\"1\",\"watermark\":{\"appid\":\""
                        + LocalMini.APP
                        + "\"}}}");
        assertThat(program.phone("p3", "o-1")).isEmpty();
    }

    @Test
    void one_token_serves_until_shortly_before_its_end() {
        for (int i = 0; i < 5; i++) {
            program.codeImage("i:abc");
        }
        assertThat(wechat.posted(TOKEN)).hasSize(1);
        clock.turn(Duration.ofMinutes(116));
        program.codeImage("i:abc");
        assertThat(wechat.posted(TOKEN)).hasSize(2);
        assertThat(wechat.posted(TOKEN)).noneMatch(body -> body.path("force_refresh").asBoolean());
    }

    @Test
    void a_token_that_is_refused_is_renewed_once_and_the_call_made_again() {
        program.codeImage("i:abc");
        wechat.forgetToken();
        assertThat(new String(program.codeImage("i:abc"), StandardCharsets.UTF_8))
                .isEqualTo("a picture");
        assertThat(wechat.posted("/wxa/getwxacodeunlimit")).hasSize(3);
        for (int error : new int[] {40001, 42001, 40014}) {
            wechat.fails("/wxa/getwxacodeunlimit", error);
            program.codeImage("i:abc");
        }
        int before = wechat.posted("/wxa/getwxacodeunlimit").size();
        wechat.answers("/wxa/getwxacodeunlimit", "{\"errcode\":42001,\"errmsg\":\"expired\"}");
        fails(() -> program.codeImage("i:abc"), Kind.BUSY);
        assertThat(wechat.posted("/wxa/getwxacodeunlimit")).hasSize(before + 2);
    }

    @Test
    void a_token_is_forced_out_seldom_and_only_where_wechat_gives_the_refused_one_again() {
        List<Boolean> asked = new ArrayList<>();
        MiniToken token =
                new MiniToken(
                        forced -> {
                            asked.add(forced);
                            return new MiniToken.Lent("same", 7200);
                        },
                        clock);
        String first = token.now();
        for (int i = 0; i < 10; i++) {
            token.insteadOf(first);
        }
        assertThat(asked.stream().filter(forced -> forced)).hasSize(1);
        clock.turn(Duration.ofSeconds(60));
        token.insteadOf(first);
        assertThat(asked.stream().filter(forced -> forced)).hasSize(2);
    }

    @Test
    void a_scene_that_wechat_would_not_take_is_not_sent() {
        for (String scene : List.of("", "i:茶", "a b", "a%b", "s:" + "x".repeat(31))) {
            assertThatThrownBy(() -> program.codeImage(scene))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(wechat.calls).isEmpty();
        program.codeImage("s:" + "x".repeat(30));
        assertThat(wechat.posted("/wxa/getwxacodeunlimit").getFirst().toString())
                .contains("\"check_path\":true", "\"page\":\"pages/home/home\"", "\"release\"");
    }

    @Test
    void somebody_is_told_once_for_each_word_of_his_and_a_value_fits_its_field() {
        wechat.agrees("o-1", "t-1");
        Map<String, String> fields = Map.of("thing1", "茶".repeat(30), "amount2", "¥1,000.00");
        program.tell("o-1", "t-1", "pages/home/home", fields);
        String sent = wechat.posted("/cgi-bin/message/subscribe/send").getFirst().toString();
        assertThat(sent)
                .contains("{\"value\":\"" + "茶".repeat(20) + "\"}", "¥1,000.00", "\"formal\"");
        fails(() -> program.tell("o-1", "t-1", "pages/home/home", fields), Kind.NO_CONSENT);
    }

    @Test
    void a_cut_value_is_never_longer_than_its_field_and_never_half_a_sign() {
        Random chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            chance.ints(chance.nextInt(60), 0, 4)
                    .forEach(kind -> text.append(List.of("a", "茶", "😀", " ").get(kind)));
            String cut = MiniText.cut("thing" + i, text.toString());
            assertThat(text.toString()).startsWith(cut);
            assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(20);
            assertThat(cut.codePoints().filter(sign -> sign >= 0xD800 && sign <= 0xDFFF)).isEmpty();
        }
    }

    @Test
    void half_a_mini_program_stops_the_start() {
        assertThatThrownBy(() ->
                        new MiniProperties(
                                "wx1",
                                "",
                                MiniVersion.RELEASE,
                                "",
                                "",
                                Map.of(),
                                Map.of(),
                                wechat.address(),
                                Duration.ZERO))
                .hasMessageContaining("app-id")
                .hasMessageContaining("app-secret");
        assertThat(wechat.properties().toString()).doesNotContain(LocalMini.SECRET);
    }

    @Test
    void a_kind_of_message_is_told_by_its_template_as_long_as_its_fields_are_or_not_at_all() {
        assertThat(program.tellsAny()).isTrue();
        assertThat(program.template("news.nearCap")).contains("t-near");
        assertThat(program.template("wallet.message.paidOut")).isEmpty();
        wechat.agrees("o-1", "t-near");
        program.tellOf(
                "news.nearCap",
                "o-1",
                "/my/wallet",
                Map.of("name", "好".repeat(30), "amount", "¥1.00", "time", "2026-01-01 08:00"));
        program.tellOf("wallet.message.paidOut", "o-1", "/my", Map.of());
        assertThat(wechat.posted("/cgi-bin/message/subscribe/send"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.at("/template_id").asString()).isEqualTo("t-near");
                    assertThat(sent.at("/page").asString())
                            .isEqualTo("pages/home/home?next=%2Fmy%2Fwallet");
                    assertThat(sent.at("/data/thing1/value").asString()).isEqualTo("好".repeat(20));
                    assertThat(sent.at("/data/amount2/value").asString()).isEqualTo("¥1.00");
                    assertThat(sent.at("/data/time3/value").asString())
                            .isEqualTo("2026-01-01 08:00");
                });
        fails(() -> program.tellOf("news.nearCap", "o-1", "/my", Map.of()), Kind.NO_CONSENT);
    }
}
