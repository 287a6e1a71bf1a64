package org.tidemark.server.people.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A wrong phone is put right by two of the staff, and by nobody alone. */
class PhoneCorrectionIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Pattern AGREE =
            Pattern.compile("action=\"(/console/money/approvals/phone-[\\w-]+)/agree\"");

    private static Visitor staff(String name, StaffRole role) {
        return TestStaff.signedIn(PLATFORM, name, Set.of(role));
    }

    private static Map<String, String> form(Phone to) {
        return Map.of("phone", to.digits(), "proof", "Case 7", "reason", "Lost the phone");
    }

    private static String waiting(Visitor second, Phone to) {
        String page = second.get("/console/money/approvals?lang=en").http().body();
        int place = page.indexOf(to.masked());
        assertThat(place).as("the masked phone stands there").isPositive();
        Matcher agree = AGREE.matcher(page);
        assertThat(agree.find(place)).isTrue();
        return agree.group(1);
    }

    @Test
    void two_put_a_phone_right_and_sessions_end_and_both_phones_are_told() {
        Phone old = Guests.phone();
        Phone now = Guests.phone();
        Visitor me = Guests.member(PLATFORM, old, "Wrong Number");
        String id = Guests.account(PLATFORM, old).memberId();
        Visitor support = staff("phone-support", StaffRole.SUPPORT);
        Visitor risk = staff("phone-risk", StaffRole.RISK);
        String path = "/console/members/" + id + "/phone";
        assertThat(support.post(path, form(now)).status()).isEqualTo(302);
        assertThat(me.get("/my").status()).as("nothing changed yet").isEqualTo(200);
        String approval = waiting(risk, now);
        assertThat(risk.get("/console/money/approvals").http().body())
                .contains(old.masked(), "Case 7")
                .doesNotContain(old.digits(), now.digits());
        assertThat(support.post(approval + "/agree", Map.of()).status()).isNotEqualTo(200);
        assertThat(Guests.account(PLATFORM, old).memberId()).as("not by himself").isEqualTo(id);
        PLATFORM.visitor().post("/sign-in/code", Map.of("phone", old.digits()));
        assertThat(risk.post(approval + "/agree", Map.of()).status()).isEqualTo(302);
        assertThat(me.get("/my").status()).as("his sessions ended").isEqualTo(302);
        assertThat(Guests.account(PLATFORM, now).memberId()).isEqualTo(id);
        JdbcClient database = PLATFORM.bean(JdbcClient.class);
        List<String> told =
                database.sql(
                                """
                                SELECT kind FROM platform.phone_notice WHERE member_id = ?
                                UNION ALL SELECT detail FROM platform.audit_entry
                                WHERE subject = ? AND action = 'account.told'
                                """)
                        .params(id, id)
                        .query(String.class)
                        .list();
        assertThat(told).as("waits for the job, or it did its work").hasSize(2);
        PLATFORM.work();
        assertThat(
                        database.sql(
                                        """
                                        SELECT action || ' ' || detail FROM platform.audit_entry
                                        WHERE subject = ? AND action IN ('account.phone',
                                            'account.told')
                                        """)
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "account.phone " + old.masked() + " \u2192 " + now.masked(),
                        "account.told " + old.masked(),
                        "account.told " + now.masked());
        assertThat(Guests.enter(PLATFORM, PLATFORM.visitor(), now, "/my").status()).isEqualTo(302);
        assertThat(support.get("/console/members/" + id).http().body())
                .contains(now.masked())
                .doesNotContain(now.digits(), old.digits());
    }

    @Test
    void what_was_overtaken_is_not_done() {
        Phone old = Guests.phone();
        Phone wanted = Guests.phone();
        Guests.member(PLATFORM, old, "Overtaken");
        String id = Guests.account(PLATFORM, old).memberId();
        Visitor support = staff("phone-support", StaffRole.SUPPORT);
        Visitor risk = staff("phone-risk", StaffRole.RISK);
        assertThat(support.post("/console/members/" + id + "/phone", form(wanted)).status())
                .isEqualTo(302);
        String approval = waiting(risk, wanted);
        Guests.member(PLATFORM, wanted, "Came first");
        Map<String, String> again = new HashMap<>();
        again.put("_page", "/console/money/approvals");
        assertThat(risk.post(approval + "/agree", again).status()).isEqualTo(422);
        assertThat(Guests.account(PLATFORM, old).memberId()).isEqualTo(id);
        assertThat(Guests.account(PLATFORM, wanted).memberId()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, Case 7, Lost it",
        "'', Case 7, Lost it",
        "own, Case 7, Lost it",
        "free, '', Lost it",
        "free, Case 7, ' '"
    })
    void a_form_that_lacks_something_proposes_nothing(String to, String proof, String reason) {
        Phone old = Guests.phone();
        Guests.member(PLATFORM, old, "Incomplete");
        String id = Guests.account(PLATFORM, old).memberId();
        String phone =
                switch (to) {
                    case "own" -> old.digits();
                    case "free" -> Guests.phone().digits();
                    default -> to;
                };
        String page = "/console/members/" + id;
        Answer refused =
                staff("phone-support", StaffRole.SUPPORT)
                        .post(
                                page + "/phone",
                                Map.of(
                                        "phone", phone, "proof", proof, "reason", reason, "_page",
                                        page));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains("field-error");
        assertThat(
                        PLATFORM.bean(JdbcClient.class)
                                .sql(
                                        """
                                        SELECT count(*) FROM platform.approval a
                                        FULL JOIN platform.phone_correction c
                                            ON c.correction_id = a.approval_id
                                        WHERE a.subject = :id OR c.member_id = :id
                                        """)
                                .param("id", id)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void the_operator_key_is_nobody_and_who_only_looks_proposes_nothing() {
        Phone old = Guests.phone();
        Guests.member(PLATFORM, old, "Kept");
        String id = Guests.account(PLATFORM, old).memberId();
        String path = "/console/members/" + id + "/phone";
        Visitor owner = PLATFORM.visitor();
        owner.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        Map<String, String> form = new HashMap<>(form(Guests.phone()));
        form.put("_page", "/console/members/" + id);
        assertThat(owner.post(path, form).status()).isEqualTo(422);
        assertThat(staff("phone-looks", StaffRole.FINANCE).post(path, form).status())
                .isEqualTo(403);
        assertThat(
                        PLATFORM.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM platform.phone_correction WHERE member_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
