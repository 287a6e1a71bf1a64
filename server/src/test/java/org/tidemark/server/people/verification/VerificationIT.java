package org.tidemark.server.people.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.web.pictures.PictureFiles;

/** Identity verification from the member's form to the ledger. */
class VerificationIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final byte[] PHOTO = PictureFiles.picture("png", 60, 40);
    private static final String BOUNDARY = "tidemark-test-boundary";

    @Test
    void a_document_is_shown_looked_at_and_approved_and_the_ledger_knows() throws Exception {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest X");
        String memberId = Guests.account(PLATFORM, phone).memberId();
        assertThat(ask(me, "11010519491231002X", "true").status()).isEqualTo(302);
        assertThat(me.get("/my/verification").http().body())
                .contains("11**************2X")
                .doesNotContain("11010519491231002X", "enctype");
        assertThat(ask(me, "11010519491231002X", "true").status())
                .as("one is under review")
                .isEqualTo(422);
        VerificationCase asked = newest(memberId);
        String row =
                PLATFORM.bean(JdbcClient.class)
                        .sql("SELECT v::text FROM platform.verification v WHERE case_id = ?")
                        .param(asked.caseId())
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain("Legal Name", "11010519491231002X", "19491231");
        String path = "/console/people/verifications/" + asked.caseId();
        assertThat(PLATFORM.get("/console/people/verifications").http().body())
                .contains(asked.caseId());
        assertThat(PLATFORM.get(path).http().body()).contains("11010519491231002X", "Legal Name");
        Answer picture = PLATFORM.get(path + "/front");
        assertThat(picture.http().headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        assertThat(picture.http().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(approve(asked.caseId(), false)).isEqualTo(VerificationDecision.INCOMPLETE);
        assertThat(approve(asked.caseId(), true)).isEqualTo(VerificationDecision.DONE);
        assertThat(approve(asked.caseId(), true)).isEqualTo(VerificationDecision.DECIDED_ALREADY);
        assertThat(PLATFORM.bean(People.class).isAdultVerified(memberId)).isTrue();
        assertThat(PLATFORM.get("/api/v1/members/" + memberId).json().at("/verified").asBoolean())
                .isTrue();
        assertThat(PLATFORM.bean(AuditLog.class).find(AuditSearch.of(memberId), Long.MAX_VALUE, 10))
                .extracting("action")
                .contains("verification.approved", "saw.people.verifications.id");
        assertThat(newest(memberId).decidedBy()).isEqualTo("reviewer");
    }

    @Test
    void a_refusal_has_a_reason_that_the_member_reads_and_he_may_ask_again() throws Exception {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest Y");
        String memberId = Guests.account(PLATFORM, phone).memberId();
        ask(me, "440524188001010014", "true");
        // Born in 1880: the form says so.
        assertThat(me.get("/my/verification").http().body()).contains("enctype");
        String number = number("19900101");
        assertThat(ask(me, number, "true").status()).isEqualTo(302);
        Verifications verifications = PLATFORM.bean(Verifications.class);
        String caseId = newest(memberId).caseId();
        assertThat(verifications.refuse(caseId, "reviewer", " "))
                .isEqualTo(VerificationDecision.INCOMPLETE);
        assertThat(verifications.refuse(caseId, "reviewer", "The picture is not readable."))
                .isEqualTo(VerificationDecision.DONE);
        assertThat(me.get("/my/verification").http().body())
                .contains("The picture is not readable.", "enctype");
        assertThat(PLATFORM.bean(People.class).isAdultVerified(memberId)).isFalse();
        assertThat(ask(me, number, "true").status()).isEqualTo(302);
    }

    @Test
    void one_document_verifies_one_account() throws Exception {
        String number = number("19850505");
        Phone one = Guests.phone();
        Phone other = Guests.phone();
        ask(Guests.member(PLATFORM, one, "Guest Z1"), number, "true");
        ask(Guests.member(PLATFORM, other, "Guest Z2"), number, "true");
        String first = newest(Guests.account(PLATFORM, one).memberId()).caseId();
        VerificationCase second = newest(Guests.account(PLATFORM, other).memberId());
        assertThat(approve(first, true)).isEqualTo(VerificationDecision.DONE);
        assertThat(PLATFORM.bean(VerificationStore.class).isTaken(second)).isTrue();
        assertThat(approve(second.caseId(), true)).isEqualTo(VerificationDecision.DOCUMENT_TAKEN);
        assertThat(PLATFORM.bean(People.class).isAdultVerified(second.memberId())).isFalse();
    }

    @Test
    void the_young_and_the_careless_are_told_at_the_field() throws Exception {
        Visitor me = Guests.member(PLATFORM, Guests.phone(), "Guest Y2");
        assertThat(ask(me, number("20150101"), "true").http().body())
                .contains("at least 18 years old");
        assertThat(ask(me, "11010519491231002X", "false").http().body())
                .contains("id=\"consent-error\"", "only when you agree");
    }

    @Test
    void an_approval_that_the_ledger_did_not_hear_of_is_told_again() throws Exception {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest Y3");
        String memberId = Guests.account(PLATFORM, phone).memberId();
        ask(me, number("19770707"), "true");
        String caseId = newest(memberId).caseId();
        approve(caseId, true);
        JdbcClient database = PLATFORM.bean(JdbcClient.class);
        database.sql("UPDATE platform.verification SET told = false WHERE case_id = ?")
                .param(caseId)
                .update();
        PLATFORM.work();
        assertThat(PLATFORM.bean(VerificationStore.class).untold(10)).isEmpty();
    }

    @Test
    void nobody_but_staff_sees_a_case() throws Exception {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest Y4");
        ask(me, number("19660606"), "true");
        String caseId = newest(Guests.account(PLATFORM, phone).memberId()).caseId();
        for (String path : Set.of("", "/front", "/back")) {
            Answer answer = me.get("/console/people/verifications/" + caseId + path);
            assertThat(answer.status()).isIn(302, 403);
        }
        assertThat(PLATFORM.get("/console/people/verifications/v000").status()).isEqualTo(404);
    }

    private static VerificationDecision approve(String caseId, boolean compared) {
        return PLATFORM.bean(Verifications.class).approve(caseId, "reviewer", compared);
    }

    private static VerificationCase newest(String memberId) {
        return PLATFORM.bean(VerificationStore.class).newest(memberId).orElseThrow();
    }

    /** The number of somebody born on that day. */
    private static String number(String day) {
        String digits = "440305" + day + "123";
        return digits + IdentityNumber.check(digits);
    }

    private static Answer ask(Visitor me, String number, String consent) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("_csrf", me.token());
        fields.put("kind", "RESIDENT_CARD");
        fields.put("legalName", "Legal Name");
        fields.put("number", number);
        fields.put("consent", consent);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(part(field.getKey(), field.getValue()));
        }
        for (String side : Set.of("front", "back")) {
            body.write(
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: form-data; name=\""
                                    + side
                                    + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.write(PHOTO);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return me.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/my/verification")))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static byte[] part(String name, String value) {
        return ("--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\""
                        + "\r\n\r\n"
                        + value
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
