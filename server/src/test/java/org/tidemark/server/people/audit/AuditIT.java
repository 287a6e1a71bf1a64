package org.tidemark.server.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.text.Texts;

/** Nothing that staff changes or looks at goes by without an entry. */
class AuditIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    /** Goods, figures of a programme, and what says of people only their ids. */
    private static final List<String> NOTHING_OF_ANYBODYS_OWN =
            List.of(
                    "/console/activities/{id}",
                    "/console/connect/webhooks/{id}",
                    "/console/connect/webhooks/{id}/messages/{place}",
                    "/console/journal/{sequence}",
                    "/console/members/{id}/live",
                    "/console/money/batches/answers/{id}",
                    "/console/money/books/account/{name}",
                    "/console/money/books/account/{name}/list.{format:csv|xlsx}",
                    "/console/money/books/list.{format:csv|xlsx}",
                    "/console/money/books/months/list.{format:csv|xlsx}",
                    "/console/money/books/months/{programme}/list.{format:csv|xlsx}",
                    "/console/money/debts/batches/{batch}",
                    "/console/money/debts/files/{id}",
                    "/console/money/debts/list.{format:csv|xlsx}",
                    "/console/money/tax/months/{month}",
                    "/console/money/tax/months/{month}/list.{format:csv|xlsx}",
                    "/console/money/tax/runs/{run}",
                    "/console/money/payments/bills/{id}",
                    "/console/money/stores/of/{id}/orders/{number}",
                    "/console/orders/{id}/disclosure",
                    "/console/people/courses/{id}",
                    "/console/people/lessons/{id}",
                    "/console/people/register/weights.{format:csv|xlsx}",
                    "/console/people/screening/stores/{id}",
                    "/console/programmes/_backtests/{id}",
                    "/console/programmes/_drafts/{id}",
                    "/console/programmes/_plans/{example}",
                    "/console/programmes/_proposals/{id}",
                    "/console/programmes/{id}",
                    "/console/programmes/{id}/live",
                    "/console/programmes/{programme}/acts/{act}",
                    "/console/programmes/{programme}/acts/{act}/quote",
                    "/console/programmes/{programme}/versions",
                    "/console/reports/{kind}",
                    "/console/reports/{kind}/list.{format:csv|xlsx}",
                    "/console/shop/files/products.{format:csv|xlsx}",
                    "/console/shop/files/stock.{format:csv|xlsx}",
                    "/console/shop/orders/shipments/{id}",
                    "/console/shop/products/{id}",
                    "/console/shop/stock/{sku}",
                    "/console/texts/{code}");

    private final AuditLog log = PLATFORM.bean(AuditLog.class);

    @Test
    void every_route_that_changes_or_reveals_has_its_words_in_both_languages() {
        Set<String> silent = new TreeSet<>();
        RequestMappingHandlerMapping routes =
                PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        routes.getHandlerMethods()
                .forEach((mapping, handler) -> {
                    boolean changes =
                            mapping.getMethodsCondition().getMethods().stream()
                                    .anyMatch(method -> method != RequestMethod.GET);
                    boolean reveals = handler.hasMethodAnnotation(Reveals.class);
                    mapping.getPatternValues().stream()
                            .filter(pattern -> pattern.startsWith("/console"))
                            .filter(pattern -> changes || reveals)
                            .map(pattern -> (reveals ? "saw." : "did.") + Act.key(pattern))
                            .filter(action -> !said(action))
                            .forEach(silent::add);
                });
        assertThat(silent).isEmpty();
    }

    @Test
    void a_page_of_one_thing_or_a_file_is_told_or_shows_nothing_of_anybodys_own() {
        Set<String> untold = new TreeSet<>();
        RequestMappingHandlerMapping routes =
                PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        routes.getHandlerMethods()
                .forEach((mapping, handler) ->
                        mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/console"))
                                .filter(pattern -> pattern.contains("{"))
                                .filter(pattern ->
                                        mapping.getMethodsCondition()
                                                .getMethods()
                                                .contains(RequestMethod.GET))
                                .filter(pattern -> !handler.hasMethodAnnotation(Reveals.class))
                                .forEach(untold::add));
        assertThat(untold).containsExactlyInAnyOrderElementsOf(NOTHING_OF_ANYBODYS_OWN);
    }

    private static boolean said(String action) {
        Texts texts = PLATFORM.bean(Texts.class);
        for (Language language : Language.values()) {
            if (texts.in(language).sayOr("audit.action." + action, "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void what_is_sent_is_there_before_it_is_done_with_what_came_of_it() {
        Visitor owner = TestStaff.owner(PLATFORM, "audit-owner");
        owner.post(
                "/console/staff",
                Map.of("reason", "as agreed", "name", "audited-1", "roles", "OPERATIONS"));
        owner.post(
                "/console/staff",
                Map.of("reason", "as agreed", "name", "audited-1", "roles", "OPERATIONS"));
        List<AuditEntry> entries = of("audited-1", "did.staff");
        assertThat(entries)
                .extracting(AuditEntry::outcome)
                .containsExactly(AuditOutcome.REFUSED, AuditOutcome.DONE);
        assertThat(entries.getFirst().detail()).contains("roles=OPERATIONS");
        assertThat(entries.getFirst().staff()).isEqualTo("audit-owner");
    }

    @Test
    void who_comes_in_tries_to_goes_or_is_where_he_may_not_be_is_told() {
        Visitor owner = owner();
        TestStaff.make(PLATFORM, "audited-2", EnumSet.of(StaffRole.OPERATIONS));
        PLATFORM.visitor()
                .post("/console/login", Map.of("operator", "audited-2", "key", "not it at all"));
        assertThat(of("audited-2", "staff.sign-in"))
                .extracting(AuditEntry::outcome)
                .containsExactly(AuditOutcome.REFUSED);
        owner.post("/console/logout", Map.of());
        assertThat(of("operator", "staff.sign-out")).isNotEmpty();
        assertThat(of("operator", "staff.sign-in")).isNotEmpty();
    }

    @Test
    void a_member_file_that_is_looked_at_is_told_by_whatever_address() {
        Visitor owner = owner();
        owner.get("/console/people/verifications/v0/front");
        assertThat(of("v0/front", "saw.people.verifications.id.side"))
                .extracting(AuditEntry::outcome)
                .containsExactly(AuditOutcome.REFUSED);
    }

    @Test
    void an_entry_within_a_transaction_stands_or_falls_with_it() {
        Audit audit = PLATFORM.bean(Audit.class);
        TransactionTemplate transaction = PLATFORM.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            audit.note("clerk", "test.fell", "fallen", "");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                status -> audit.note("clerk", "test.stood", "standing", ""));
        assertThat(of("fallen", "")).isEmpty();
        assertThat(of("standing", "")).hasSize(1);
    }

    @Test
    void it_is_searched_paged_and_exported() {
        Visitor owner = owner();
        for (int i = 0; i < 3; i++) {
            owner.post(
                    "/console/staff",
                    Map.of("reason", "as agreed", "name", "Paged!", "roles", "OPERATIONS"));
        }
        String page =
                owner.get("/console/staff/audit?who=operator&about=Paged!&outcome=REFUSED")
                        .http()
                        .body();
        assertThat(page.split("Paged!</td>", -1)).hasSize(4);
        assertThat(owner.get("/console/staff/audit?who=nobody-here").http().body())
                .doesNotContain("Paged!</td>");
        Answer file = owner.get("/console/staff/audit/export.csv?about=Paged!");
        assertThat(file.http().body()).contains("did.staff").contains("Paged!");
        assertThat(owner.get("/console/staff/audit?from=2001-01-01&until=2001-12-31").status())
                .isEqualTo(200);
        Answer soon = owner.get("/console/staff/audit?from=soon&who=operator");
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.http().body()).contains("from-error", "value=\"operator\"");
        assertThat(owner.get("/console/staff/audit/export.csv?from=soon").status()).isEqualTo(303);
    }

    @Test
    void what_was_changed_taken_out_or_cut_off_shows() {
        Audit audit = PLATFORM.bean(Audit.class);
        JdbcClient database = PLATFORM.bean(JdbcClient.class);
        for (int i = 0; i < 5; i++) {
            audit.note("clerk", "test.chain", "chain-" + i, "");
        }
        assertThat(log.check().brokenAt()).isZero();
        List<String> attacks =
                List.of(
                        "UPDATE platform.audit_entry SET detail = 'x' WHERE subject = 'chain-2'",
                        "UPDATE platform.audit_entry SET staff = 'y' WHERE subject = 'chain-2'",
                        "UPDATE platform.audit_entry SET at = at + interval '1 s' WHERE subject = 'chain-3'",
                        "DELETE FROM platform.audit_entry WHERE subject = 'chain-1'",
                        "DELETE FROM platform.audit_entry WHERE subject = 'chain-4'");
        List<Long> told = new ArrayList<>();
        TransactionTemplate transaction = PLATFORM.bean(TransactionTemplate.class);
        for (String attack : attacks) {
            transaction.executeWithoutResult(status -> {
                database.sql("ALTER TABLE platform.audit_entry DISABLE TRIGGER USER").update();
                database.sql(attack).update();
                told.add(log.check().brokenAt());
                status.setRollbackOnly();
            });
        }
        assertThat(told).doesNotContain(0L).endsWith(Long.MAX_VALUE);
        assertThat(log.check().brokenAt()).as("all was undone").isZero();
    }

    private List<AuditEntry> of(String subject, String action) {
        return log.find(
                new AuditSearch(
                        "",
                        action,
                        subject,
                        AuditSearch.ALL.outcome(),
                        AuditSearch.ALL.from(),
                        AuditSearch.ALL.until()),
                Long.MAX_VALUE,
                100);
    }

    private static Visitor owner() {
        Visitor visitor = PLATFORM.visitor();
        visitor.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        return visitor;
    }

    @Test
    void the_head_is_read_beside_the_platform_as_its_page_says_it() {
        Visitor auditor =
                TestStaff.signedIn(PLATFORM, "audited-head", EnumSet.of(StaffRole.AUDITOR));
        auditor.post("/console/staff/audit/check", Map.of());
        AuditLog beside = AuditLog.in(PLATFORM.bean(DataSource.class)).orElseThrow();
        AuditLog.Chain checked = beside.check();
        assertThat(checked.holds()).isTrue();
        assertThat(checked.line()).matches("tidemark-audit-head [0-9]+ [0-9a-f]{64}");
        assertThat(auditor.get("/console/staff/audit").http().body())
                .contains(beside.head().line());
    }
}
