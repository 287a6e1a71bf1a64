package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;

/** Sessions that end, and those that a restart leaves alone. */
class SessionsIT {

    private static final String NAME = "sessions";
    private static final String SESSION = "tidemark-session";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh(NAME);
        platform.post("/members", "{\"id\":\"enrol-anna\",\"member\":\"anna\"}");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void a_restart_changes_nothing_for_whoever_is_signed_in() {
        Visitor member = platform.member("anna");
        Visitor staff = platform.visitor().staff("OWNER");
        String token = member.token();
        assertThat(member.get("/my/wallet").status()).isEqualTo(200);
        assertThat(staff.get("/console").status()).isEqualTo(200);

        platform = platform.restarted(NAME);

        assertThat(member.at(platform).get("/my/wallet").status()).isEqualTo(200);
        assertThat(staff.at(platform).get("/console").status()).isEqualTo(200);
        Answer out = member.at(platform).postWithToken("/sign-out", Map.of(), token);
        assertThat(location(out)).isEqualTo("/");
        assertThat(location(member.at(platform).get("/my/wallet"))).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/profile", "/my/addresses", "/my/withdrawals", "/nothing/here"})
    void a_members_form_that_is_sent_after_the_end_waits_for_him(String action) {
        Visitor member = platform.member("anna");
        String token = member.token();
        member.forget(SESSION);
        Map<String, String> typed =
                Map.of("name", "阿卜杜拉·买买提 <b>", "street", "Road 1\n2", "password", "secret");

        Answer sent = member.postWithToken(action, typed, token);

        assertThat(location(sent)).isEqualTo("/sign-in?ended&next=%2Fkept-form");
        assertThat(member.get(location(sent)).http().body()).contains("id=\"ended\"");
        member.signedIn("anna");
        Answer kept = member.get("/kept-form");
        assertThat(kept.http().body()).contains("action=\"" + action + "\"");
        assertThat(hidden(kept, "name")).isEqualTo("阿卜杜拉·买买提 &lt;b>");
        assertThat(hidden(kept, "street")).isEqualTo("Road 1\n2");
        assertThat(kept.http().body()).doesNotContain("secret");
        assertThat(member.get("/kept-form").http().body())
                .as("a reload shows it again")
                .contains("action=\"" + action + "\"");
    }

    @Test
    void a_form_of_staff_that_is_sent_after_the_end_waits_too() {
        Visitor staff = platform.visitor().staff("OWNER");
        String token = staff.token();
        staff.forget(SESSION);

        Answer sent = staff.postWithToken("/console/redeem", Map.of("points", "12"), token);

        assertThat(location(sent)).startsWith("/console/login?ended");
        assertThat(staff.get(location(sent)).http().body()).contains("id=\"problem\"");
        staff.staff("OWNER");
        Answer kept = staff.get("/console/my/kept-form");
        assertThat(kept.http().body()).contains("action=\"/console/redeem\"");
        assertThat(hidden(kept, "points")).isEqualTo("12");
    }

    @Test
    void a_form_with_a_file_that_is_sent_after_the_end_is_said_to_be_lost_and_no_older_one_waits() {
        for (String page : List.of("/console/money/payments/bills", "/my/verification")) {
            boolean ofStaff = page.startsWith("/console");
            Visitor sender = ofStaff ? platform.visitor().staff("OWNER") : platform.member("anna");
            String form = ofStaff ? "/console/redeem" : "/my/profile";
            String token = sender.token();
            sender.forget(SESSION);
            sender.fromOwnPage(form, Map.of("name", "older"), token);

            Answer sent = sender.uploadFrom(page, page, "front", new byte[] {1}, "front.jpg");

            assertThat(location(sent))
                    .isEqualTo(
                            (ofStaff ? "/console/login" : "/sign-in")
                                    + "?unkept&next="
                                    + URLEncoder.encode(page, StandardCharsets.UTF_8));
            assertThat(sender.get(location(sent) + "&lang=en").http().body())
                    .contains("nothing was kept");
            if (ofStaff) {
                sender.staff("OWNER");
            } else {
                sender.signedIn("anna");
            }
            assertThat(location(sender.get(ofStaff ? "/console/my/kept-form" : "/kept-form")))
                    .as("no older form is offered as this one")
                    .isEqualTo(ofStaff ? "/console" : "/my");
        }
    }

    @Test
    void a_form_that_is_sent_after_signing_out_in_another_tab_waits_for_its_sender() {
        Visitor staff = platform.visitor().staff("OWNER");
        String token = staff.token();
        staff.post("/console/logout", Map.of());
        staff.get("/console/login");

        Map<String, String> typed = Map.of("points", "12", "code", "123456");
        Answer sent = staff.fromOwnPage("/console/redeem", typed, token);

        assertThat(location(sent))
                .isEqualTo("/console/login?ended&next=%2Fconsole%2Fmy%2Fkept-form");
        staff.staff("OWNER");
        Answer kept = staff.get("/console/my/kept-form");
        assertThat(kept.http().body())
                .contains("action=\"/console/redeem\"")
                .doesNotContain("123456");
        assertThat(hidden(kept, "points")).isEqualTo("12");

        Answer again = staff.fromOwnPage("/console/order", Map.of("member", "anna"), token);
        assertThat(location(again))
                .as("who has signed in again meanwhile finds it at once")
                .isEqualTo("/console/my/kept-form");
        assertThat(hidden(staff.get("/console/my/kept-form"), "member")).isEqualTo("anna");

        Visitor member = platform.member("anna");
        String old = member.token();
        member.post("/sign-out", Map.of());
        member.get("/sign-in");
        assertThat(location(member.fromOwnPage("/my/profile", Map.of("name", "A"), old)))
                .isEqualTo("/sign-in?ended&next=%2Fkept-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/login", "/console/logout", "/sign-in/code", "/sign-out"})
    void a_sign_in_or_sign_out_with_an_old_token_is_not_kept(String action) {
        Visitor somebody = platform.visitor();
        Answer sent = somebody.fromOwnPage(action, Map.of("name", "A"), "old");
        assertThat(sent.status()).isEqualTo(403);
    }

    @Test
    void a_strangers_session_lives_for_minutes_and_a_members_for_weeks() {
        Visitor somebody = platform.visitor();
        somebody.post("/my/profile", Map.of("name", "kept"));
        assertThat(newestLives()).isEqualTo(Duration.ofMinutes(15));
        somebody.signedIn("anna");
        assertThat(newestLives()).isEqualTo(Duration.ofDays(60));
        somebody.staff("OWNER");
        somebody.post("/sign-out", Map.of());
        assertThat(newestLives()).as("staff is still signed in").isEqualTo(Duration.ofDays(60));
        somebody.post("/console/logout", Map.of());
        assertThat(newestLives()).isEqualTo(Duration.ofMinutes(15));
    }

    private static Duration newestLives() {
        return Duration.ofSeconds(
                platform.bean(JdbcClient.class)
                        .sql(
                                "SELECT max_inactive_interval FROM platform.web_session"
                                        + " ORDER BY last_access_time DESC LIMIT 1")
                        .query(Long.class)
                        .single());
    }

    @Test
    void staff_comes_to_the_page_that_was_wanted_without_a_session_meanwhile() {
        Visitor staff = platform.visitor();
        Answer led = staff.get("/console/shop/orders?state=PAID");
        assertThat(location(led))
                .isEqualTo("/console/login?next=%2Fconsole%2Fshop%2Forders%3Fstate%3DPAID");
        assertThat(led.http().headers().firstValue("Set-Cookie")).isEmpty();
        Answer login = staff.get(location(led));
        assertThat(hidden(login, "next")).isEqualTo("/console/shop/orders?state=PAID");
        Map<String, String> wrong = Map.of("key", "tmk_wrong", "next", hidden(login, "next"));
        Answer refused = staff.post("/console/login", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(hidden(refused, "next")).isEqualTo("/console/shop/orders?state=PAID");
        Map<String, String> right =
                Map.of(
                        "operator",
                        "operator",
                        "key",
                        platform.key(),
                        "next",
                        hidden(login, "next"));
        assertThat(location(staff.post("/console/login", right)))
                .isEqualTo("/console/shop/orders?state=PAID");
    }

    @Test
    void a_form_without_its_token_is_neither_done_nor_kept() {
        Visitor member = platform.member("anna");
        Answer sent = member.postWithToken("/my/profile", Map.of("name", "Eve"), "wrong");
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.http().body()).contains("<html lang=\"en\"").doesNotContain("Whitelabel");
        assertThat(location(member.get("/kept-form"))).isEqualTo("/my");
    }

    private static String location(Answer answer) {
        String to = answer.http().headers().firstValue("Location").orElse("");
        return to.replaceFirst("^https?://[^/]+", "");
    }

    private static String hidden(Answer page, String field) {
        Matcher fields = HIDDEN.matcher(page.http().body());
        while (fields.find()) {
            if (fields.group(1).equals(field)) {
                return fields.group(2);
            }
        }
        return "no field " + field;
    }
}
