package org.tidemark.server.people.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;

/** Versions of the terms, and what members say to them, one after the other. */
@TestMethodOrder(OrderAnnotation.class)
class LegalIT {

    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("legal");
        platform.enrol("lg-m1");
        platform.enrol("lg-m2");
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static LocalDate today() {
        return platform.bean(LegalTexts.class).today();
    }

    private static Map<String, String> form(String zh, String en, String from) {
        Map<String, String> form = new HashMap<>();
        form.put("kind", "terms");
        form.put("textZh", zh);
        form.put("textEn", en);
        form.put("from", from);
        form.put("reason", "counsel has read it");
        form.put("_page", "/console/texts");
        return form;
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }

    @Test
    @Order(1)
    void what_cannot_be_published_is_told_at_its_field_and_nothing_typed_is_lost() {
        Visitor content = platform.visitor().staff("CONTENT");
        Answer refused =
                content.post("/console/texts", form("第一行\n这里稳赚不赔", "A passive income", "soon"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("稳赚", "in line 2, character 3", "passive income")
                .contains("This is no day; write it", "value=\"soon\"", "这里稳赚不赔");
        assertThat(platform.bean(LegalStore.class).all(LegalKind.TERMS)).isEmpty();
        assertThat(platform.visitor().get("/terms").http().body()).contains("2026-12");
        assertThat(platform.member("lg-m1").get("/my/consent").http().body())
                .contains("Nothing new is waiting");
    }

    @Test
    @Order(2)
    void a_version_is_published_by_two_people_and_members_are_asked_once() {
        Visitor content = platform.visitor().staff("CONTENT");
        Answer sent =
                content.post(
                        "/console/texts",
                        form("买卖公平。\n\n七日可退。", "Fair.\n\nSeven days.", today().toString()));
        assertThat(location(sent)).endsWith("/console/texts/terms-1");
        assertThat(content.get("/console/texts/terms-1").http().body())
                .contains("Proposed by")
                .doesNotContain("Agreed by");
        assertThat(content.get("/console/money/approvals").http().body())
                .as("who proposed it sees it wait")
                .contains("terms-1");
        assertThat(platform.visitor().get("/texts/terms-1").status())
                .as("nobody reads what is only proposed")
                .isEqualTo(404);
        assertThat(platform.member("lg-m1").get("/my/wallet").status()).isEqualTo(200);

        agree("text-terms-1");

        assertThat(platform.visitor().get("/terms").http().body())
                .contains("Seven days.", "Version 1");
        Visitor member = platform.member("lg-m1");
        assertThat(location(member.get("/my/wallet"))).contains("/my/consent?next=");
        Answer page = member.get("/my/consent?next=/my/wallet");
        assertThat(page.http().body()).contains("not answered yet", "terms-1");
        assertThat(say(member, "terms-2", "agree").status()).as("other texts").isEqualTo(422);
        assertThat(say(member, "terms-1", "perhaps").status()).isEqualTo(422);
        assertThat(location(say(member, "terms-1", "agree"))).endsWith("/my/wallet");
        say(member, "terms-1", "agree");
        assertThat(member.get("/my/wallet").status()).isEqualTo(200);
        assertThat(platform.bean(LegalStore.class).said("lg-m1"))
                .as("said twice is kept once")
                .singleElement()
                .satisfies(said ->
                        assertThat(said.hash())
                                .isEqualTo(
                                        platform.bean(LegalStore.class)
                                                .find(LegalKind.TERMS, 1)
                                                .orElseThrow()
                                                .hash()));
    }

    @Test
    @Order(3)
    void who_declines_keeps_his_pages_and_is_asked_again_when_he_buys() {
        Visitor member = platform.member("lg-m2");
        assertThat(location(say(member, "terms-1", "decline"))).endsWith("/my/consent");
        assertThat(member.get("/my/wallet").status()).isEqualTo(200);
        assertThat(location(member.get("/checkout"))).contains("/my/consent");
        assertThat(location(member.post("/checkout", Map.of("submission", "x"))))
                .contains("/my/consent");
        assertThat(member.get("/my/consent").http().body())
                .contains("you declined", "nothing is taken from you");

        say(member, "terms-1", "agree");

        assertThat(location(member.get("/checkout"))).doesNotContain("/my/consent");
        assertThat(platform.bean(LegalStore.class).said("lg-m2"))
                .extracting(LegalStore.Said::agreed)
                .containsExactly(true, false);
        assertThat(platform.visitor().staff("AUDITOR").get("/console/texts/terms-1").http().body())
                .contains("<dd class=\"num\">2</dd>");
    }

    @Test
    @Order(4)
    void a_later_version_is_told_seven_days_before_and_older_ones_stay_to_be_read() {
        Visitor content = platform.visitor().staff("CONTENT");
        Answer early =
                content.post("/console/texts", form("新", "New", today().plusDays(7).toString()));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.http().body()).contains(today().plusDays(8).toString());

        LocalDate from = today().plusDays(8);
        content.post("/console/texts", form("新", "New terms.", from.toString()));
        content.post("/console/texts", form("更新", "Newer terms.", from.toString()));
        agree("text-terms-2");
        assertThat(platform.visitor().get("/terms").http().body())
                .contains("Seven days.")
                .doesNotContain("New terms.");
        assertThat(platform.visitor().get("/texts/terms-2").http().body())
                .contains("New terms.", "does not hold today");
        for (String page : List.of("/", "/my", "/my/wallet")) {
            assertThat(platform.member("lg-m1").get(page).http().body())
                    .as(page)
                    .contains("New terms hold from " + from);
        }
        assertThat(platform.visitor().get("/").http().body()).doesNotContain("New terms hold");
        Visitor early2 = platform.member("lg-m2");
        assertThat(early2.get("/my/consent").http().body())
                .contains("/texts/terms-2", "You have agreed to all that holds")
                .doesNotContain("value=\"decline\"");
        say(early2, "terms-2", "agree");
        assertThat(early2.get("/").http().body()).doesNotContain("New terms hold");
        Answer before =
                content.post("/console/texts", form("早", "Earlier", from.minusDays(1).toString()));
        assertThat(before.status()).as("a higher number never begins earlier").isEqualTo(422);
        assertThat(platform.member("lg-m1").get("/my/wallet").status()).isEqualTo(200);

        platform.turnClock(Duration.ofDays(8));

        assertThat(platform.bean(Approvals.class).agree("text-terms-3", "second", false))
                .as("its notice would be too short")
                .isNotInstanceOf(ApprovalAnswer.Done.class);
        assertThat(platform.visitor().get("/terms").http().body())
                .contains("New terms.", "/texts/terms-1");
        assertThat(location(platform.member("lg-m1").get("/my/wallet"))).contains("/my/consent");
        assertThat(platform.member("lg-m2").get("/my/wallet").status())
                .as("who agreed before is not asked")
                .isEqualTo(200);
        assertThat(platform.visitor().get("/texts/terms-9").status()).isEqualTo(404);
        assertThat(platform.visitor().get("/texts/none-1").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void nobody_publishes_without_the_role_and_a_member_takes_his_words_along() {
        Map<String, String> form = form("文", "Text", today().plusDays(30).toString());
        for (String role : List.of("SUPPORT", "AUDITOR", "FINANCE")) {
            assertThat(platform.visitor().staff(role).post("/console/texts", form).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(platform.bean(LegalRecords.class).export("lg-m2").toString())
                .contains("terms-1", "agreed=false", "agreed=true");
        assertThat(
                        platform.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM platform.legal_consent")
                                .query(Long.class)
                                .single())
                .isEqualTo(4);
    }

    private static void agree(String id) {
        assertThat(platform.bean(Approvals.class).agree(id, "second", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
    }

    private static Answer say(Visitor member, String seen, String word) {
        return member.post(
                "/my/consent",
                Map.of("seen", seen, "word", word, "next", "/my/wallet", "_page", "/my/consent"));
    }
}
