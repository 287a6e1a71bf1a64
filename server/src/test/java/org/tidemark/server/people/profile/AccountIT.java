package org.tidemark.server.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import tools.jackson.databind.JsonNode;

/** A member's own account: profile, password, sessions, export, closing. */
class AccountIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PASSWORD = "four words in a row";

    @Test
    void a_profile_is_changed_with_selects_that_need_no_script() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest P");
        Answer cities =
                me.post(
                        "/my/profile",
                        Map.of("province", "44", "language", "en", "choose", "true"));
        assertThat(cities.status()).isEqualTo(422);
        assertThat(cities.http().body())
                .contains("id=\"city\"", "lang=\"en\" selected")
                .doesNotContain("id=\"district\"");
        Answer parts = me.get("/regions?province=44&city=4403");
        assertThat(parts.http().body()).contains("440305");
        Answer saved =
                me.post(
                        "/my/profile",
                        Map.of(
                                "displayName", "<b>New</b>",
                                "province", "44",
                                "city", "4403",
                                "district", "440305",
                                "language", "zh"));
        assertThat(saved.status()).isEqualTo(302);
        Account account = Guests.account(PLATFORM, phone);
        assertThat(account.region()).isEqualTo("440305");
        assertThat(account.displayName()).isEqualTo("<b>New</b>");
        Answer page = me.get("/my/profile");
        assertThat(page.http().body()).contains("lang=\"zh-Hans\"").doesNotContain("<b>New</b>");
        assertThat(me.post("/my/profile", Map.of("displayName", "x".repeat(31))).status())
                .isEqualTo(422);
    }

    @Test
    void a_password_signs_in_and_rests_after_wrong_ones() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest Q");
        assertThat(me.post("/my/security/password", Map.of("password", "1234567890")).status())
                .isEqualTo(422);
        assertThat(me.post("/my/security/password", Map.of("password", PASSWORD)).status())
                .isEqualTo(302);
        assertThat(me.get("/my").status()).as("this session goes on").isEqualTo(200);
        assertThat(byPassword(phone, PASSWORD)).isEqualTo(302);
        for (int i = 0; i < 5; i++) {
            assertThat(byPassword(phone, "wrong wrong " + i)).isEqualTo(422);
        }
        assertThat(byPassword(phone, PASSWORD)).as("the account rests").isEqualTo(422);
        assertThat(Guests.enter(PLATFORM, PLATFORM.visitor(), phone, "/my").status())
                .as("a code still works")
                .isEqualTo(302);
    }

    @Test
    void the_owner_of_the_phone_gets_rid_of_a_password_that_he_does_not_know() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest R");
        me.post("/my/security/password", Map.of("password", PASSWORD));
        assertThat(byPassword(phone, PASSWORD)).isEqualTo(302);
        String other = "another four words here";
        assertThat(me.post("/my/security/password", Map.of("password", other)).status())
                .as("he has shown by code who he is")
                .isEqualTo(302);
        assertThat(byPassword(phone, PASSWORD)).isEqualTo(422);
        assertThat(me.post("/my/security/password/remove", Map.of()).status()).isEqualTo(302);
        assertThat(byPassword(phone, other)).isEqualTo(422);
        me.post("/my/security/password", Map.of("password", PASSWORD));
        me.post("/my/security/sign-out-everywhere", Map.of("credentials", "true"));
        assertThat(byPassword(phone, PASSWORD)).isEqualTo(422);
        assertThat(Guests.enter(PLATFORM, PLATFORM.visitor(), phone, "/my").status())
                .isEqualTo(302);
    }

    @Test
    void a_borrowed_session_changes_no_way_in_and_ends_with_the_next_change() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest W");
        Visitor thief = PLATFORM.visitor();
        Guests.enter(PLATFORM, thief, phone, "/my");
        thief.get("/test-only/old-proof");
        assertThat(location(thief.post("/my/security/password", Map.of("password", PASSWORD))))
                .contains("/my/prove");
        assertThat(byPassword(phone, PASSWORD)).isEqualTo(422);
        assertThat(location(thief.get("/my/data/export"))).contains("/my/prove");
        me.post("/my/security/password", Map.of("password", PASSWORD));
        assertThat(location(thief.get("/my"))).contains("/sign-in");
        assertThat(me.get("/my").status()).isEqualTo(200);
    }

    @Test
    void signing_out_everywhere_ends_the_other_sessions_too() {
        Phone phone = Guests.phone();
        Visitor here = Guests.member(PLATFORM, phone, "Guest T");
        Visitor there = PLATFORM.visitor();
        Guests.enter(PLATFORM, there, phone, "/my");
        assertThat(there.get("/my").status()).isEqualTo(200);
        assertThat(here.post("/my/security/sign-out-everywhere", Map.of()).status()).isEqualTo(302);
        assertThat(here.get("/my").status()).isEqualTo(302);
        assertThat(there.get("/my").status()).isEqualTo(302);
    }

    @Test
    void the_export_holds_what_is_his_and_nobody_elses() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest U");
        Account account = Guests.account(PLATFORM, phone);
        Answer export = me.get("/my/data/export");
        assertThat(export.http().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(export.http().headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        JsonNode json = export.json();
        assertThat(json.at("/account/phone").asString()).isEqualTo(phone.digits());
        assertThat(json.at("/ledger/id").asString()).isEqualTo(account.memberId());
        assertThat(json.at("/statement").isArray()).isTrue();
        assertThat(PLATFORM.visitor().get("/my/data/export").status()).isEqualTo(302);
    }

    @Test
    void a_closed_account_is_erased_its_phone_is_free_and_the_books_stay_as_they_were() {
        PLATFORM.adopt("closing");
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest V");
        Account account = Guests.account(PLATFORM, phone);
        PLATFORM.post(
                "/orders",
                TestPlatform.order("closing-o1", account.memberId(), "closing", "1000.00"));
        JsonNode before = PLATFORM.get("/api/v1/members/" + account.memberId()).json();
        assertThat(me.get("/my/data").http().body()).contains("210.000000", "id=\"giveUp\"");
        assertThat(me.post("/my/data/close", Map.of("erase", "true")).status())
                .as("points are left")
                .isEqualTo(422);
        Answer closed = me.post("/my/data/close", Map.of("erase", "true", "giveUp", "true"));
        assertThat(location(closed)).endsWith("/account-closed");
        assertThat(me.get("/account-closed").status()).isEqualTo(200);
        assertThat(me.get("/my").status()).isEqualTo(302);
        AccountStore accounts = PLATFORM.bean(AccountStore.class);
        assertThat(accounts.findByPhone(phone)).isEmpty();
        Account left = accounts.find(account.memberId()).orElseThrow();
        assertThat(left.phone()).isEmpty();
        assertThat(left.displayName()).isEmpty();
        assertThat(PLATFORM.bean(People.class).find(account.memberId())).isEmpty();
        assertThat(PLATFORM.get("/api/v1/members/" + account.memberId()).json()).isEqualTo(before);
        Guests.member(PLATFORM, phone, "Guest W");
        assertThat(Guests.account(PLATFORM, phone).memberId()).isNotEqualTo(account.memberId());
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }

    private static int byPassword(Phone phone, String password) {
        return PLATFORM.visitor()
                .post("/sign-in/password", Map.of("phone", phone.digits(), "password", password))
                .status();
    }
}
