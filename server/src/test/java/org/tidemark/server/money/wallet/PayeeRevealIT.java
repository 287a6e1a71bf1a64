package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** The number of the account that a member is paid to, and who sees it. */
class PayeeRevealIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String CARD = "6222020200112230";

    private final Approvals approvals = PLATFORM.bean(Approvals.class);

    @Test
    void it_is_hidden_until_two_agree_and_then_shown_to_one_of_them_for_an_hour() {
        String member = "payee-" + UUID.randomUUID();
        PLATFORM.enrol(member);
        PLATFORM.bean(Payees.class)
                .name(member, new Payee(Payee.Kind.BANK, CARD, "Anna", "A Bank"));
        Visitor first = staff("reveal-1", StaffRole.FINANCE);
        Visitor second = staff("reveal-2", StaffRole.FINANCE);
        String page = "/console/members/" + member + "/payee";
        assertThat(first.get(page).http().body()).contains("2230").doesNotContain(CARD);
        assertThat(first.get(page + "/number").status()).isEqualTo(302);
        assertThat(first.post(page, Map.of("_page", page)).status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(first.post(page, Map.of("reason", "the bank asks")).status()).isEqualTo(302);
        assertThat(first.get(page + "/number").status()).isEqualTo(302);
        Approval waits =
                approvals.waiting().stream()
                        .filter(one -> one.subject().equals(member))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        second.post("/console/money/approvals/" + waits.id() + "/agree", Map.of())
                                .status())
                .isEqualTo(302);
        Answer shown = first.get(page + "/number");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.http().body()).contains(CARD, "Anna");
        assertThat(second.get(page + "/number").status())
                .as("whoever agreed has not asked to see it")
                .isEqualTo(302);
        assertThat(PLATFORM.bean(AuditLog.class).find(AuditSearch.of(member), Long.MAX_VALUE, 20))
                .filteredOn(one -> one.action().equals("saw.members.id.payee.number"))
                .extracting(AuditEntry::staff)
                .contains("reveal-1");
        PLATFORM.bean(JdbcClient.class)
                .sql(
                        "UPDATE platform.approval SET decided_at = decided_at - interval '1 hour'"
                                + " WHERE approval_id = ?")
                .param(waits.id())
                .update();
        assertThat(first.get(page + "/number").status()).as("an hour later").isEqualTo(302);
    }

    @Test
    void another_account_needs_another_agreement() {
        String member = "payee-" + UUID.randomUUID();
        PLATFORM.enrol(member);
        Payees payees = PLATFORM.bean(Payees.class);
        payees.name(member, new Payee(Payee.Kind.BANK, CARD, "Anna", "A Bank"));
        Visitor first = staff("reveal-3", StaffRole.FINANCE);
        String page = "/console/members/" + member + "/payee";
        first.post(page, Map.of("reason", "the bank asks"));
        payees.name(member, new Payee(Payee.Kind.BANK, "6222020200112248", "Anna", "A Bank"));
        Approval waits =
                approvals.waiting().stream()
                        .filter(one -> one.subject().equals(member))
                        .findFirst()
                        .orElseThrow();
        Visitor second = staff("reveal-4", StaffRole.FINANCE);
        assertThat(
                        second.post("/console/money/approvals/" + waits.id() + "/agree", Map.of())
                                .status())
                .isEqualTo(422);
        assertThat(first.get(page + "/number").status()).isEqualTo(302);
        Visitor support = staff("reveal-5", StaffRole.SUPPORT);
        assertThat(support.get(page).status()).isEqualTo(403);
        Visitor auditor = staff("reveal-6", StaffRole.AUDITOR);
        assertThat(auditor.get(page).status()).isEqualTo(200);
        assertThat(auditor.post(page, Map.of("reason", "x")).status()).isEqualTo(403);
    }

    private static Visitor staff(String name, StaffRole role) {
        return TestStaff.signedIn(PLATFORM, name, EnumSet.of(role));
    }
}
