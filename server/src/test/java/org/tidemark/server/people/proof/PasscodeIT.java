package org.tidemark.server.people.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;

/** The passcode on a real platform: set, asked where the wallet pays, forgotten. */
class PasscodeIT {

    private static final String PAGE = "/my/security/passcode";
    private static final String CODE = "830597";
    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("passcode");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }

    private static Answer set(Visitor me, String code, String old) {
        return me.post(PAGE, Map.of("passcode", code, "current", old));
    }

    /** The same member where his sign-in lies back. */
    private static Visitor later(Phone phone) {
        String id = Guests.account(platform, phone).memberId();
        Visitor visitor = platform.visitor().signedIn(id);
        assertThat(visitor.get("/test-only/old-proof").status()).isEqualTo(200);
        return visitor;
    }

    private static Answer prove(Visitor me, String code) {
        return me.post("/my/prove/passcode", Map.of("passcode", code, "next", "/my/wallet"));
    }

    @Test
    void only_whoever_has_one_is_asked_where_the_wallet_pays() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(platform, phone, "Pays");
        Visitor again = later(phone);
        Map<String, String> order = Map.of("address", "x", "wallet", "1.00", "coins", "");
        assertThat(location(again.post("/checkout", order))).doesNotContain("/my/prove");
        assertThat(location(set(me, CODE, ""))).endsWith(PAGE);
        assertThat(location(again.post("/checkout", order))).contains("/my/prove");
        assertThat(location(again.post("/s/any/pay", Map.of("amount", "5", "wallet", "1"))))
                .contains("/my/prove");
        for (String nothing : new String[] {"", "0", "0.00"}) {
            assertThat(location(again.post("/checkout", Map.of("address", "x", "wallet", nothing))))
                    .doesNotContain("/my/prove");
        }
        assertThat(location(me.post("/checkout", order)))
                .as("has just shown who he is")
                .doesNotContain("/my/prove");
        assertThat(again.get("/my/prove?lang=en").http().body()).contains("/my/prove/passcode");
        assertThat(prove(again, "830518").status()).isEqualTo(422);
        assertThat(location(prove(again, CODE))).endsWith("/my/wallet");
        assertThat(location(again.post("/checkout", order))).doesNotContain("/my/prove");
    }

    @Test
    void an_easy_one_is_refused_and_only_a_slow_hash_is_kept() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(platform, phone, "Easy");
        for (String easy : new String[] {"111111", "123456", "900215", "12345", ""}) {
            assertThat(set(me, easy, "").status()).as(easy).isEqualTo(422);
        }
        set(me, CODE, "");
        assertThat(
                        platform.bean(JdbcClient.class)
                                .sql("SELECT hash FROM platform.passcode WHERE member_id = ?")
                                .param(Guests.account(platform, phone).memberId())
                                .query(String.class)
                                .single())
                .startsWith("{pbkdf2}")
                .doesNotContain(CODE);
        assertThat(platform.visitor().get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void guesses_rest_and_the_right_one_does_not_count_while_they_do() {
        Phone phone = Guests.phone();
        set(Guests.member(platform, phone, "Guessed"), CODE, "");
        Visitor thief = later(phone);
        for (int i = 0; i < 8; i++) {
            assertThat(prove(thief, "70491" + i).status()).isEqualTo(422);
        }
        assertThat(prove(thief, CODE).status()).as("rests").isEqualTo(422);
        platform.turnClock(Duration.ofHours(30));
        assertThat(location(prove(thief, CODE))).endsWith("/my/wallet");
    }

    @Test
    void a_new_one_counts_at_once_with_the_old_one_and_else_after_a_day() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(platform, phone, "Forgets");
        set(me, CODE, "");
        assertThat(set(me, "704918", "000001").status()).isEqualTo(422);
        set(me, "704918", CODE);
        assertThat(location(prove(me, "704918"))).endsWith("/my/wallet");
        set(me, "395062", "");
        assertThat(me.get(PAGE + "?lang=en").http().body())
                .contains("The new passcode counts from");
        assertThat(prove(me, "395062").status()).isEqualTo(422);
        assertThat(prove(me, "704918").status()).isEqualTo(422);
        set(me, "618257", "395062");
        assertThat(prove(me, "618257").status()).as("no way round the day").isEqualTo(422);
        platform.turnClock(Duration.ofHours(25));
        assertThat(location(prove(me, "618257"))).endsWith("/my/wallet");
    }

    @Test
    void taking_it_away_ends_the_question_and_is_no_way_round_the_day() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(platform, phone, "Removes");
        set(me, CODE, "");
        me.post(PAGE + "/remove", Map.of());
        Map<String, String> order = Map.of("address", "x", "wallet", "1.00");
        assertThat(location(later(phone).post("/checkout", order))).doesNotContain("/my/prove");
        set(me, "704918", "");
        assertThat(prove(me, "704918").status()).isEqualTo(422);
        platform.turnClock(Duration.ofHours(25));
        assertThat(location(prove(me, "704918"))).endsWith("/my/wallet");
    }
}
