package org.tidemark.server.people.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.tries.AddressTries;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.access.StaffRole;

/** Staff of the operator: their accounts and their way in. */
class StaffIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String OWN = "a password of my own";
    private static final Pattern FIRST = Pattern.compile("data-figure=\"first\">([a-z2-9]{8})<");
    private static final Pattern SECOND = Pattern.compile("data-figure=\"second\">([a-z2-9]{8})<");

    @Test
    void a_first_password_is_shown_once_and_has_to_be_changed_before_anything_else() {
        Visitor owner = owner();
        Answer made =
                owner.post(
                        "/console/staff",
                        Map.of("reason", "as agreed", "name", "reviewer-1", "roles", "SUPPORT"));
        assertThat(location(made)).endsWith("/console/staff");
        String waiting = sessions();
        Matcher first = FIRST.matcher(owner.get("/console/staff").http().body());
        assertThat(first.find()).isTrue();
        assertThat(waiting)
                .as("sealed where it waits")
                .isNotEqualTo("[]")
                .doesNotContain(first.group(1));
        assertThat(owner.get("/console/staff").http().body())
                .contains("reviewer-1")
                .doesNotContain(first.group(1));
        assertThat(location(agree(owner, "reviewer-1"))).as("nor he himself").isEmpty();
        Visitor second = second();
        assertThat(location(agree(second, "reviewer-1"))).endsWith("/approvals");
        assertThat(location(signIn("reviewer-1", first.group(1)).get("/console")))
                .as("half of it opens nothing")
                .contains("/console/login");
        String whole = first.group(1) + half(second);
        assertThat(second.get("/console/money/approvals").http().body())
                .as("shown once")
                .doesNotContain("data-figure=\"second\"");
        Visitor staff = signIn("reviewer-1", whole);
        assertThat(location(staff.get("/console/people/members"))).endsWith("/console/my/password");
        Answer same =
                staff.post("/console/my/password", Map.of("current", whole, "password", whole));
        assertThat(same.status()).isEqualTo(422);
        Answer changed =
                staff.post("/console/my/password", Map.of("current", whole, "password", OWN));
        assertThat(changed.status()).isEqualTo(302);
        assertThat(staff.get("/console/people/members").status()).isEqualTo(200);
        assertThat(staff.get("/console/staff").status()).isIn(302, 403);
        assertThat(staff.get("/console/money/withdrawals").status()).isIn(302, 403);
        assertThat(location(signIn("reviewer-1", whole).get("/console")))
                .as("the first password is void")
                .contains("/console/login");
    }

    @Test
    void a_borrowed_session_ends_with_a_new_password_and_does_not_come_back() {
        Visitor staff = ready("clerk-lent", Set.of(StaffRole.SUPPORT));
        Visitor thief = signIn("clerk-lent", OWN);
        assertThat(thief.get("/console/people/members").status()).isEqualTo(200);
        Map<String, String> change =
                Map.of("current", OWN, "password", "five other words are here");
        assertThat(staff.post("/console/my/password", change).status()).isEqualTo(302);
        assertThat(staff.get("/console/people/members").status())
                .as("who changed it goes on")
                .isEqualTo(200);
        assertThat(location(thief.get("/console/people/members"))).contains("/console/login");
        assertThat(location(thief.get("/console/people/members"))).contains("/console/login");
    }

    @Test
    void who_is_disabled_is_out_at_his_next_request() {
        Visitor staff = ready("clerk-1", Set.of(StaffRole.SUPPORT));
        assertThat(staff.get("/console/people/members").status()).isEqualTo(200);
        Visitor owner = owner();
        owner.post(
                "/console/staff/state",
                Map.of("reason", "as agreed", "name", "clerk-1", "active", "false"));
        assertThat(location(staff.get("/console/people/members"))).contains("/console/login");
        assertThat(location(signIn("clerk-1", OWN).get("/console/people/members")))
                .contains("/console/login");
        assertThat(
                        PLATFORM.bean(AuditLog.class)
                                .find(AuditSearch.of("clerk-1"), Long.MAX_VALUE, 10))
                .extracting("action")
                .contains("staff.disabled", "did.staff.state");
        assertThat(owner.get("/console/staff/audit").http().body()).contains("clerk-1");
    }

    @Test
    void whoever_guesses_rests_and_the_device_that_was_in_before_does_not() {
        Visitor known = ready("clerk-2", Set.of(StaffRole.OPERATIONS));
        known.get("/console/shop/orders");
        StaffAccounts accounts = PLATFORM.bean(StaffAccounts.class);
        SignInTries tries = PLATFORM.bean(SignInTries.class);
        Caller stranger = new Caller("10.9.0.1", List.of());
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("clerk-2", "wrong " + i, stranger)).isEmpty();
        }
        assertThat(accounts.signIn("clerk-2", OWN, stranger)).isEmpty();
        assertThat(accounts.signIn("clerk-2", OWN, new Caller("10.9.0.2", List.of())))
                .as("another address has tries of its own")
                .isPresent();
        for (int i = 0; i < 120; i++) {
            tries.take(WayIn.staff("clerk-2"), new Caller("10.9.1." + i, List.of()));
        }
        assertThat(accounts.signIn("clerk-2", OWN, new Caller("10.9.0.3", List.of())))
                .as("all strangers together have so many and no more")
                .isEmpty();
        known.post("/console/logout", Map.of());
        known.post("/console/login", Map.of("operator", "clerk-2", "key", OWN));
        assertThat(known.get("/console/shop/orders").status())
                .as("nobody keeps him out of the device that he always uses")
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_leaves_the_name_and_says_at_the_field_what_is_wrong() {
        Answer refused =
                PLATFORM.visitor()
                        .post("/console/login", Map.of("operator", "clerk-9", "key", "wrong"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("value=\"clerk-9\"", "id=\"key-error\"")
                .doesNotContain("value=\"wrong\"");
    }

    @Test
    void who_guesses_without_end_from_one_address_is_not_even_looked_at() {
        StaffLogin login =
                new StaffLogin(
                        PLATFORM.bean(StaffAccounts.class),
                        new AddressTries(new RateLimits(PLATFORM.bean(Clock.class))));
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated("nobody-here", "wrong");
        attempt.setDetails(new Caller("10.9.2.1", List.of()));
        Set<Class<?>> told = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            told.add(catchThrowable(() -> login.authenticate(attempt)).getClass());
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        BadCredentialsException.class, TooManyTriesException.class);
    }

    @Test
    void a_name_is_made_once_and_needs_a_role() {
        Visitor owner = owner();
        assertThat(
                        owner.post(
                                        "/console/staff",
                                        Map.of("reason", "as agreed", "name", "clerk-3"))
                                .status())
                .isEqualTo(422);
        Map<String, String> whole =
                Map.of("reason", "as agreed", "name", "clerk-3", "roles", "OPERATIONS");
        assertThat(owner.post("/console/staff", whole).status()).isEqualTo(302);
        assertThat(owner.post("/console/staff", whole).status()).isEqualTo(422);
        for (String name : List.of("operator", "A", "13800000001", "x y z", "<b>")) {
            Map<String, String> wrong =
                    Map.of("reason", "as agreed", "name", name, "roles", "OPERATIONS");
            Answer refused = owner.post("/console/staff", wrong);
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.http().body())
                    .as("what was chosen stays")
                    .contains(chosen("OPERATIONS") + " checked")
                    .contains(chosen("FINANCE"))
                    .doesNotContain(chosen("FINANCE") + " checked");
        }
    }

    @Test
    void who_may_work_and_with_which_roles_is_said_by_two_owners() {
        Visitor staff = ready("clerk-4", Set.of(StaffRole.SUPPORT));
        Visitor owner = owner();
        Map<String, String> more =
                Map.of("reason", "as agreed", "name", "clerk-4", "roles", "FINANCE");
        assertThat(
                        owner.post(
                                        "/console/staff/roles",
                                        Map.of("reason", "as agreed", "name", "clerk-4"))
                                .status())
                .isEqualTo(422);
        assertThat(owner.post("/console/staff/roles", more).status()).isEqualTo(302);
        assertThat(staff.get("/console/money/withdrawals").status()).isEqualTo(403);
        Visitor finance = TestStaff.signedIn(PLATFORM, "clerk-5", Set.of(StaffRole.FINANCE));
        assertThat(agree(finance, "clerk-4").status())
                .as("who may agree to other things cannot judge this")
                .isEqualTo(422);
        assertThat(finance.get("/console/money/approvals").http().body()).doesNotContain("clerk-4");
        assertThat(agree(second(), "clerk-4").status()).isEqualTo(302);
        assertThat(location(staff.get("/console/people/members")))
                .as("other roles, another sign-in")
                .contains("/console/login");
        assertThat(signIn("clerk-4", OWN).get("/console/money/withdrawals").status())
                .isEqualTo(200);
        owner.post(
                "/console/staff/state",
                Map.of("reason", "as agreed", "name", "clerk-4", "active", "false"));
        owner.post(
                "/console/staff/state",
                Map.of("reason", "as agreed", "name", "clerk-4", "active", "true"));
        assertThat(location(signIn("clerk-4", OWN).get("/console/money/withdrawals")))
                .as("in again by two alone")
                .contains("/console/login");
        agree(second(), "clerk-4");
        assertThat(signIn("clerk-4", OWN).get("/console/money/withdrawals").status())
                .isEqualTo(200);
    }

    @Test
    void a_lost_password_is_renewed_by_two_and_nobody_does_it_for_himself() {
        ready("clerk-6", Set.of(StaffRole.SUPPORT));
        Visitor owner = owner();
        assertThat(
                        owner.post(
                                        "/console/staff/renew",
                                        Map.of("reason", "as agreed", "name", "owner-1"))
                                .status())
                .isEqualTo(422);
        owner.post("/console/staff/renew", Map.of("reason", "as agreed", "name", "clerk-6"));
        Matcher first = FIRST.matcher(owner.get("/console/staff").http().body());
        assertThat(first.find()).isTrue();
        Visitor his = signIn("clerk-6", OWN);
        assertThat(his.get("/console/people/members").status())
                .as("nothing changes before two agree")
                .isEqualTo(200);
        assertThat(his.get("/console/money/approvals").http().body())
                .doesNotContain(first.group(1));
        Visitor second = second();
        assertThat(second.get("/console/money/approvals?lang=en").http().body())
                .as("he is told what he agrees to")
                .contains("A new first password");
        agree(second, "clerk-6");
        assertThat(location(signIn("clerk-6", first.group(1)).get("/console")))
                .as("whoever proposed it cannot go in as somebody else")
                .contains("/console/login");
        assertThat(location(his.get("/console/people/members"))).contains("/console/login");
        assertThat(location(signIn("clerk-6", first.group(1) + half(second)).get("/console")))
                .endsWith("/console/my/password");
    }

    @Test
    void whoever_is_disabled_leaves_no_proposal_behind() {
        Visitor first = TestStaff.owner(PLATFORM, "owner-3");
        first.post(
                "/console/staff",
                Map.of("reason", "as agreed", "name", "clerk-8", "roles", "SUPPORT"));
        owner().post(
                        "/console/staff/state",
                        Map.of("reason", "as agreed", "name", "owner-3", "active", "false"));
        assertThat(PLATFORM.bean(Approvals.class).waiting())
                .noneMatch(one -> one.subject().equals("clerk-8"));
    }

    @Test
    void the_buttons_of_the_page_send_what_they_say() {
        ready("clerk-9b", Set.of(StaffRole.SUPPORT));
        Document page = Jsoup.parse(owner().get("/console/staff").http().body());
        Element row = page.select("tr:has(th:containsOwn(clerk-9b))").first();
        assertThat(row.select("form[action='/console/staff/state'] input[name=active]").val())
                .isEqualTo("false");
    }

    private static String half(Visitor second) {
        Matcher shown = SECOND.matcher(second.get("/console/money/approvals").http().body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    @Test
    void the_operator_key_makes_nobody_while_two_owners_can() {
        owner();
        second();
        Visitor key = signIn("", PLATFORM.key());
        Answer refused =
                key.post(
                        "/console/staff",
                        Map.of("reason", "as agreed", "name", "clerk-7", "roles", "OWNER"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains("tidemark.staff.recovery");
        assertThat(
                        key.post(
                                        "/console/staff/renew",
                                        Map.of("reason", "as agreed", "name", "owner-1"))
                                .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"0,false,true", "1,false,true", "2,false,false", "9,false,false", "2,true,true"})
    void the_key_alone_makes_accounts_until_there_are_two_owners(
            long owners, boolean recovery, boolean alone) {
        assertThat(new StaffProperties(recovery).keyAlone(owners)).isEqualTo(alone);
    }

    private static String chosen(String role) {
        return "id=\"role-%s\" name=\"roles\" value=\"%s\"".formatted(role, role);
    }

    /** Somebody who has changed his first password and is signed in. */
    private static Visitor ready(String name, Set<StaffRole> roles) {
        StaffAccounts accounts = PLATFORM.bean(StaffAccounts.class);
        assertThat(accounts.create(name, roles, "operator")).isPresent();
        accounts.changeOwn(name, OWN);
        return signIn(name, OWN);
    }

    /** All that stands in sessions. */
    private static String sessions() {
        return PLATFORM.bean(JdbcClient.class)
                .sql("SELECT attribute_bytes FROM platform.web_session_attributes")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list()
                .toString();
    }

    private static Visitor owner() {
        return TestStaff.owner(PLATFORM, "owner-1");
    }

    private static Visitor second() {
        return TestStaff.owner(PLATFORM, "owner-2");
    }

    /** Agrees to what waits for that name. */
    private static Answer agree(Visitor staff, String name) {
        String id =
                PLATFORM.bean(Approvals.class).waiting().stream()
                        .filter(one -> one.subject().equals(name))
                        .map(Approval::id)
                        .findFirst()
                        .orElseThrow();
        return staff.post("/console/money/approvals/" + id + "/agree", Map.of());
    }

    private static Visitor signIn(String name, String password) {
        Visitor visitor = PLATFORM.visitor();
        visitor.post("/console/login", Map.of("operator", name, "key", password));
        return visitor;
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }
}
