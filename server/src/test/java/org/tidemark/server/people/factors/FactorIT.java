package org.tidemark.server.people.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.people.tries.AddressTries;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.StaffRole;

/** The second factor of staff, and where they are signed in. */
class FactorIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PAGE = "/console/my/sign-in";
    private static final String PROOF = "/console/my/proof";
    private static final String MEMBERS = "/console/people/members";

    private final JdbcClient database = PLATFORM.bean(JdbcClient.class);

    @Test
    void with_a_factor_the_password_opens_the_page_of_the_code_alone() {
        Visitor staff = person("factor-1", StaffRole.OPERATIONS);
        Visitor elsewhere = TestStaff.signedIn(PLATFORM, "factor-1", Set.of(StaffRole.OPERATIONS));
        assertThat(elsewhere.get(MEMBERS).status()).isEqualTo(200);
        byte[] secret = setUp(staff, "factor-1");
        assertThat(staff.get(MEMBERS).status()).as("he goes on").isEqualTo(200);
        assertThat(location(elsewhere.get(MEMBERS))).as("others are out").contains("/login");

        Visitor half = TestStaff.signedIn(PLATFORM, "factor-1", Set.of(StaffRole.OPERATIONS));
        for (String page :
                List.of("/console", MEMBERS, PAGE, "/console/my/password", "/openapi/browse")) {
            assertThat(location(half.get(page))).as(page).contains(PROOF + "?next=");
        }
        assertThat(half.get(PROOF).http().body())
                .as("nor does the page show what waits")
                .doesNotContain("class=\"areas\"");
        Answer form = half.post("/console/my/password", Map.of("current", "x", "password", "y"));
        assertThat(location(form)).isEqualTo(PROOF + "?next=%2Fconsole%2Fmy%2Fkept-form");

        assertThat(prove(half, "000000").status()).isEqualTo(422);
        String code = TimeCode.of(secret, fresh("factor-1"));
        assertThat(location(prove(half, code))).isEqualTo(MEMBERS);
        assertThat(half.get(MEMBERS).status()).isEqualTo(200);

        Visitor again = TestStaff.signedIn(PLATFORM, "factor-1", Set.of(StaffRole.OPERATIONS));
        assertThat(prove(again, code).status()).as("a code counts once").isEqualTo(422);
        half.post("/console/logout", Map.of());
        half.post("/console/login", Map.of("operator", "factor-1", "key", TestStaff.PASSWORD));
        assertThat(location(half.get(MEMBERS))).as("each sign-in anew").contains(PROOF);
    }

    @Test
    void a_recovery_code_opens_once_and_new_ones_void_the_old() {
        Visitor staff = person("factor-2", StaffRole.OPERATIONS);
        List<String> codes = recovery(confirm(staff, "factor-2", begin(staff)));
        assertThat(codes).hasSize(RecoveryCodes.GIVEN);
        assertThat(recovery(staff.get(PAGE))).as("shown once").isEmpty();
        Visitor half = TestStaff.signedIn(PLATFORM, "factor-2", Set.of(StaffRole.OPERATIONS));
        String typed = codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(location(prove(half, typed))).isEqualTo(MEMBERS);
        Visitor other = TestStaff.signedIn(PLATFORM, "factor-2", Set.of(StaffRole.OPERATIONS));
        assertThat(prove(other, codes.getFirst()).status()).as("used").isEqualTo(422);
        half.post(PAGE + "/codes", Map.of());
        assertThat(recovery(half.get(PAGE))).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(prove(other, codes.getLast()).status()).as("void").isEqualTo(422);
        assertThat(
                        database.sql(
                                        "SELECT string_agg(encode(hash, 'escape'), '')"
                                                + " FROM platform.staff_recovery_code")
                                .query(String.class)
                                .single())
                .doesNotContain(RecoveryCodes.plain(codes.getLast()));
    }

    @Test
    void a_factor_is_set_up_with_the_password_and_a_code_of_it() {
        Visitor staff = person("factor-3", StaffRole.OPERATIONS);
        assertThat(staff.post(PAGE + "/factor/begin", Map.of("current", "wrong")).status())
                .isEqualTo(422);
        assertThat(staff.post(PAGE + "/factor", Map.of("code", "123456")).status())
                .as("nothing begun")
                .isEqualTo(422);
        begin(staff);
        Answer wrong = staff.post(PAGE + "/factor", Map.of("code", "12345", "_page", PAGE));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.http().body()).contains("factor-secret").doesNotContain("value=\"12345\"");
        assertThat(factors().having()).doesNotContain("factor-3");
        Visitor key = PLATFORM.visitor();
        key.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        assertThat(key.post(PAGE + "/factor/begin", Map.of("current", "x")).status())
                .as("the key is nobody in particular")
                .isEqualTo(422);
    }

    @Test
    void to_agree_asks_for_a_code_that_was_shown_a_moment_ago() {
        String member = "factor-member";
        PLATFORM.enrol(member);
        Visitor second = person("factor-4", StaffRole.FINANCE);
        byte[] secret = setUp(second, "factor-4");
        Visitor first = person("factor-5", StaffRole.OPERATIONS);
        first.post(
                "/console/people/agents/agent",
                Map.of(
                        "member",
                        member,
                        "region",
                        "440106",
                        "contract",
                        "A-9",
                        "reason",
                        "a contract",
                        "confirmed",
                        "true",
                        "id",
                        "8a4c1c56-6f0e-4d6a-b5b0-1a9c0d3e7f10"));
        Approval waits = waiting("factor-5");
        String agree = "/console/money/approvals/" + waits.id() + "/agree";
        database.sql(
                        "UPDATE platform.staff_session SET proved_at = proved_at"
                                + " - interval '11 minutes' WHERE staff = 'factor-4'")
                .update();
        assertThat(second.get("/console/money/approvals").status()).isEqualTo(200);
        Answer led = second.post(agree, Map.of("_once", "4f5d7c0e-once"));
        assertThat(location(led)).isEqualTo(PROOF + "?next=%2Fconsole%2Fmy%2Fkept-form");
        assertThat(state(waits)).isEqualTo(ApprovalState.WAITING);
        Answer in =
                second.post(
                        PROOF,
                        Map.of(
                                "code",
                                TimeCode.of(secret, fresh("factor-4")),
                                "next",
                                "/console/my/kept-form"));
        assertThat(location(in)).isEqualTo("/console/my/kept-form");
        assertThat(second.get("/console/my/kept-form").http().body())
                .contains("action=\"" + agree + "\"");
        assertThat(location(second.post(agree, Map.of("_once", "4f5d7c0e-once"))))
                .as("the form that was kept counts as not yet sent")
                .endsWith("/console/money/approvals");
        assertThat(state(waits)).isEqualTo(ApprovalState.DONE);
    }

    @Test
    void whatever_is_marked_for_staff_asks_again() {
        Visitor owner = TestStaff.owner(PLATFORM, "factor-10");
        setUp(owner, "factor-10");
        database.sql(
                        "UPDATE platform.staff_session SET proved_at = proved_at"
                                + " - interval '11 minutes' WHERE staff = 'factor-10'")
                .update();
        Map<String, Boolean> marked = new TreeMap<>();
        PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    if (handler.hasMethodAnnotation(ProofWanted.class)) {
                        route.getPatternValues().stream()
                                .filter(path -> path.startsWith("/console"))
                                .forEach(path ->
                                        marked.put(
                                                path,
                                                route.getMethodsCondition()
                                                        .getMethods()
                                                        .contains(RequestMethod.GET)));
                    }
                });
        assertThat(marked).containsKeys("/console/money/approvals/{id}/agree", PAGE + "/factor");
        marked.forEach((path, isShown) -> {
            String address = path.replaceAll("\\{\\w+}", "1");
            Answer asked =
                    isShown ? owner.get(address) : owner.post(address, Map.of("code", "123456"));
            assertThat(location(asked)).as(path).startsWith(PROOF + "?next=");
        });
    }

    @Test
    void a_lost_factor_is_taken_off_by_two_and_nobody_does_it_for_himself() {
        Visitor lost = person("factor-6", StaffRole.SUPPORT);
        setUp(lost, "factor-6");
        Visitor owner = TestStaff.owner(PLATFORM, "factor-owner-1");
        assertThat(owner.post("/console/staff/factor", Map.of("name", "factor-owner-1")).status())
                .isEqualTo(422);
        owner.post("/console/staff/factor", Map.of("name", "factor-6", "reason", "phone lost"));
        assertThat(factors().having()).as("not before two agree").contains("factor-6");
        Visitor second = TestStaff.owner(PLATFORM, "factor-owner-2");
        Approval waits = waiting("factor-owner-1");
        assertThat(
                        owner.post("/console/money/approvals/" + waits.id() + "/agree", Map.of())
                                .status())
                .isEqualTo(422);
        second.post("/console/money/approvals/" + waits.id() + "/agree", Map.of());
        assertThat(factors().having()).doesNotContain("factor-6");
        assertThat(location(lost.get(MEMBERS))).as("whoever was in is out").contains("/login");
        Visitor now = TestStaff.signedIn(PLATFORM, "factor-6", Set.of(StaffRole.SUPPORT));
        assertThat(now.get(MEMBERS).status()).isEqualTo(200);
    }

    @Test
    void a_new_password_takes_no_factor_off() {
        Visitor staff = person("factor-9", StaffRole.SUPPORT);
        setUp(staff, "factor-9");
        String other = "five other words are here";
        assertThat(
                        location(
                                staff.post(
                                        "/console/my/password",
                                        Map.of("current", TestStaff.PASSWORD, "password", other))))
                .isEqualTo("/console");
        assertThat(staff.get(MEMBERS).status()).as("who changed it goes on").isEqualTo(200);
        Visitor again = PLATFORM.visitor();
        again.post("/console/login", Map.of("operator", "factor-9", "key", other));
        assertThat(location(again.get(MEMBERS))).contains(PROOF);
    }

    @Test
    void whoever_guesses_codes_rests() {
        Visitor staff = person("factor-7", StaffRole.SUPPORT);
        byte[] secret = setUp(staff, "factor-7");
        Visitor thief = TestStaff.signedIn(PLATFORM, "factor-7", Set.of(StaffRole.SUPPORT));
        for (int i = 0; i < 6; i++) {
            assertThat(prove(thief, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(prove(thief, TimeCode.of(secret, fresh("factor-7"))).status())
                .as("a right one is not even looked at")
                .isEqualTo(422);
        staff.post("/console/logout", Map.of());
        staff.post("/console/login", Map.of("operator", "factor-7", "key", TestStaff.PASSWORD));
        assertThat(location(prove(staff, TimeCode.of(secret, fresh("factor-7")))))
                .as("the device that he always uses has tries of its own")
                .isEqualTo(MEMBERS);
    }

    @Test
    void where_it_is_required_whoever_has_none_comes_to_its_page_alone() {
        person("factor-8", StaffRole.SUPPORT);
        StaffVisit visit = newest("factor-8");
        assertThat(factors().missing(visit)).isEmpty();
        assertThat(required().missing(visit)).hasValue(PAGE);
    }

    private Factors required() {
        return new Factors(
                PLATFORM.bean(FactorStore.class),
                PLATFORM.bean(StaffVisits.class),
                PLATFORM.bean(SignInTries.class),
                PLATFORM.bean(AddressTries.class),
                new FactorProperties(FactorProperties.Wanted.REQUIRED),
                PLATFORM.clock());
    }

    @Test
    void he_ends_his_own_sign_ins_and_an_owner_ends_anybodys() {
        Visitor desk = person("visit-1", StaffRole.SUPPORT);
        Visitor phone = TestStaff.signedIn(PLATFORM, "visit-1", Set.of(StaffRole.SUPPORT));
        assertThat(phone.get(MEMBERS).status()).isEqualTo(200);
        Document page = Jsoup.parse(desk.get(PAGE).http().body());
        List<String> ends =
                page.select("form[action^=" + PAGE + "/][action$=/end]").eachAttr("action");
        assertThat(ends).as("his other one, not the one he is in").hasSize(1);
        Visitor another = person("visit-2", StaffRole.SUPPORT);
        another.post(ends.getFirst(), Map.of());
        assertThat(phone.get(MEMBERS).status()).as("nobody ends another's").isEqualTo(200);
        desk.post(ends.getFirst(), Map.of());
        assertThat(location(phone.get(MEMBERS))).contains("/console/login");
        assertThat(desk.get(MEMBERS).status()).isEqualTo(200);
        phone.post("/console/login", Map.of("operator", "visit-1", "key", TestStaff.PASSWORD));
        assertThat(phone.get(MEMBERS).status()).as("another sign-in").isEqualTo(200);

        Visitor owner = TestStaff.owner(PLATFORM, "visit-owner");
        assertThat(owner.get("/console/staff").http().body())
                .contains("/console/staff/visit-1/sign-ins");
        assertThat(another.get("/console/staff/visit-1/sign-ins").status()).isEqualTo(403);
        assertThat(owner.get("/console/staff/nobody-here/sign-ins").status()).isEqualTo(404);
        owner.post("/console/staff/visit-1/sign-ins/end", Map.of());
        assertThat(location(phone.get(MEMBERS))).contains("/console/login");
        assertThat(location(desk.get(MEMBERS))).contains("/console/login");
        Visitor auditor = person("visit-3", StaffRole.AUDITOR);
        assertThat(auditor.get("/console/staff/visit-1/sign-ins").status()).isEqualTo(200);
        assertThat(auditor.post("/console/staff/visit-1/sign-ins/end", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void the_first_page_says_when_he_was_in_before() {
        Visitor staff = person("visit-4", StaffRole.SUPPORT);
        assertThat(staff.get("/console").http().body()).doesNotContain("last-sign-in");
        database.sql(
                        "UPDATE platform.staff_session SET since = since - interval '1 day'"
                                + " WHERE staff = 'visit-4'")
                .update();
        Visitor again = TestStaff.signedIn(PLATFORM, "visit-4", EnumSet.of(StaffRole.SUPPORT));
        assertThat(again.get("/console").http().body()).contains("last-sign-in", "127.0.0.1");
    }

    @Test
    void who_signs_out_is_signed_in_no_more_in_the_list() {
        Visitor staff = person("visit-5", StaffRole.SUPPORT);
        assertThat(newest("visit-5").ended()).isFalse();
        staff.post("/console/logout", Map.of());
        assertThat(newest("visit-5").ended()).isTrue();
    }

    private static StaffVisit newest(String staff) {
        return PLATFORM.bean(StaffVisits.class).of(staff).getFirst();
    }

    private static Factors factors() {
        return PLATFORM.bean(Factors.class);
    }

    private static Visitor person(String name, StaffRole role) {
        Visitor visitor = TestStaff.signedIn(PLATFORM, name, EnumSet.of(role));
        assertThat(visitor.get(PAGE).status()).isEqualTo(200);
        return visitor;
    }

    private byte[] setUp(Visitor staff, String name) {
        byte[] secret = begin(staff);
        assertThat(confirm(staff, name, secret).status()).isEqualTo(200);
        return secret;
    }

    /** The secret that the page shows. */
    private static byte[] begin(Visitor staff) {
        staff.post(PAGE + "/factor/begin", Map.of("current", TestStaff.PASSWORD));
        Document page = Jsoup.parse(staff.get(PAGE).http().body());
        assertThat(page.select("#factor svg")).hasSize(1);
        Element secret = page.expectFirst("#factor-secret");
        return base32(secret.text());
    }

    private Answer confirm(Visitor staff, String name, byte[] secret) {
        String code = TimeCode.of(secret, TimeCode.step(Instant.now(PLATFORM.clock())));
        assertThat(location(staff.post(PAGE + "/factor", Map.of("code", code)))).isEqualTo(PAGE);
        assertThat(factors().having()).contains(name);
        return staff.get(PAGE);
    }

    /** The step of now, as if no code of his had been used. */
    private long fresh(String name) {
        database.sql("UPDATE platform.staff_factor SET last_step = 0 WHERE staff = ?")
                .param(name)
                .update();
        return TimeCode.step(Instant.now(PLATFORM.clock()));
    }

    private static Answer prove(Visitor staff, String code) {
        return staff.post(PROOF, Map.of("code", code, "next", MEMBERS));
    }

    private static List<String> recovery(Answer page) {
        return Jsoup.parse(page.http().body()).select("#recovery-codes li").eachText();
    }

    private static byte[] base32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int bits = 0;
        int left = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
            left += 5;
            if (left >= 8) {
                left -= 8;
                bytes[at++] = (byte) (bits >> left);
            }
        }
        return bytes;
    }

    private static Approval waiting(String by) {
        return PLATFORM.bean(Approvals.class).waiting().stream()
                .filter(one -> one.proposedBy().equals(by))
                .findFirst()
                .orElseThrow();
    }

    private static ApprovalState state(Approval one) {
        return PLATFORM.bean(Approvals.class).find(one.id()).orElseThrow().state();
    }

    private static String location(Answer answer) {
        return answer.http()
                .headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^https?://[^/]+", "");
    }
}
