package org.tidemark.server.trade.activities;

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
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.wallet.PointsCards;
import org.tidemark.server.trade.catalogue.ShopSamples;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.PublishedStage;

/** An activity from the form of staff over its days in the shop to what is left when it is over. */
@TestMethodOrder(OrderAnnotation.class)
class ActivitiesIT {

    private static final String PAGE = "/console/activities";

    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("activities");
        ShopSamples.adopt(platform, "fest");
        ShopSamples.adopt(platform, "other");
        for (String member : List.of("ac-m1", "ac-m2", "ac-m3")) {
            platform.enrol(member);
        }
        platform.post("/orders", TestPlatform.order("ac-o1", "ac-m1", "fest", "1000.00"));
        long sequence =
                platform.post("/orders", TestPlatform.order("ac-o2", "ac-m2", "fest", "200.00"))
                        .sequence();
        platform.following(sequence, "/api/v1/members/ac-m1/statement");
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static Activities activities() {
        return platform.bean(Activities.class);
    }

    private static LocalDate today() {
        return activities().today();
    }

    private static Map<String, String> form(String name, LocalDate from, LocalDate until) {
        Map<String, String> form = new HashMap<>();
        form.put("nameZh", "活动 " + name);
        form.put("nameEn", name);
        form.put("leadZh", "第一段。\n\n第二段。");
        form.put("leadEn", "First.\n\nSecond of " + name);
        form.put("programme", "fest");
        form.put("offers", "");
        form.put("products", "");
        form.put("from", from.toString());
        form.put("until", until.toString());
        form.put("announced", "true");
        form.put("reason", "season");
        form.put("_page", PAGE);
        return form;
    }

    private static String made(Answer answer) {
        String location = answer.http().headers().firstValue("Location").orElse("");
        assertThat(location).contains(PAGE + "/");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void agree(String id) {
        assertThat(platform.bean(Approvals.class).agree("activity-" + id, "second", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static Activity named(String name) {
        return activities().all().stream()
                .filter(one -> one.name().en().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void what_cannot_be_published_is_told_at_its_field_and_nothing_typed_is_lost() {
        Visitor content = platform.visitor().staff("CONTENT");
        Map<String, String> form = form("Points will triple", today(), today().minusDays(1));
        form.put("products", "no-such");
        Answer refused = content.post(PAGE, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("Points will triple", "There are no such goods: no-such")
                .contains("The last day comes before the first", "value=\"season\"", "第二段");
        assertThat(activities().all()).isEmpty();
        for (String role : List.of("SUPPORT", "FINANCE", "AUDITOR")) {
            assertThat(
                            platform.visitor()
                                    .staff(role)
                                    .post(PAGE, form("No", today(), today()))
                                    .status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(2)
    void it_is_published_by_two_people_announced_and_then_stands_in_the_shop_with_its_goods() {
        Visitor content = platform.visitor().staff("CONTENT");
        Map<String, String> form = form("Spring", today().plusDays(1), today().plusDays(3));
        Answer sent =
                content.upload(
                        PAGE, form, "picture", ShopSamples.picture(900, 400, "png"), "spring.png");
        String id = made(sent);
        assertThat(platform.visitor().get("/activities/" + id).status()).isEqualTo(404);
        assertThat(body(platform.visitor(), "/")).doesNotContain("Spring");
        assertThat(body(content, "/console/money/approvals")).contains("Spring", PAGE + "/" + id);

        agree(id);

        Activity spring = named("Spring");
        assertThat(spring.stage(today())).isEqualTo(PublishedStage.TO_COME);
        assertThat(spring.programmes()).containsExactly("fest");
        assertThat(body(platform.visitor(), "/")).contains("data-activity=\"" + id + "\"");
        assertThat(body(platform.visitor(), "/activities/" + id))
                .contains("Begins on " + spring.from(), "Second of Spring")
                .contains("/pictures/page/" + spring.picture());
        assertThat(platform.visitor().get("/pictures/page/" + spring.picture()).status())
                .isEqualTo(200);
        assertThat(platform.visitor().get("/pictures/page/none").status()).isEqualTo(404);

        Map<String, String> quiet = form("Quiet", today().plusDays(1), today().plusDays(3));
        quiet.remove("announced");
        agree(made(content.post(PAGE, quiet)));
        assertThat(body(platform.visitor(), "/")).doesNotContain("Quiet");

        platform.turnClock(Duration.ofDays(1));

        assertThat(named("Spring").stage(today())).isEqualTo(PublishedStage.RUNNING);
        assertThat(body(platform.visitor(), "/")).contains("Spring", "Quiet");
        assertThat(body(content, PAGE + "/" + id)).contains("in the shop");
    }

    @Test
    @Order(3)
    void when_it_is_over_a_member_sees_what_his_wallet_says_and_staff_all_who_hold_something() {
        String id = named("Spring").id();
        platform.turnClock(Duration.ofDays(3));
        assertThat(named("Spring").stage(today())).isEqualTo(PublishedStage.OVER);
        assertThat(body(platform.visitor(), "/")).doesNotContain("Spring");
        assertThat(body(platform.visitor(), "/activities/" + id)).contains("This activity ended");

        String sale = sale("ac-m1");
        String page = body(platform.member("ac-m1"), "/activities/" + id);
        assertThat(page).contains("data-programme=\"fest\"", sale, "Redeem: yes, now");
        assertThat(body(platform.member("ac-m1"), "/my/wallet")).contains(sale);
        assertThat(body(platform.member("ac-m1"), "/my/activities")).contains("Spring");
        assertThat(body(platform.member("ac-m3"), "/activities/" + id))
                .contains("You hold nothing in its programme");
        assertThat(body(platform.member("ac-m3"), "/my/activities")).doesNotContain("Spring");

        String holders = body(platform.visitor().staff("OPERATIONS"), PAGE + "/" + id + "/holders");
        assertThat(holders).contains("2 members", "ac-m1", "ac-m2", sale, sale("ac-m2"));
        assertThat(holders.indexOf("ac-m1")).as("most first").isLessThan(holders.indexOf("ac-m2"));
        assertThat(holders).doesNotContain("ac-m3");
        assertThat(platform.visitor().staff("CONTENT").get(PAGE + "/" + id + "/holders").status())
                .as("who may not see members sees no holders")
                .isEqualTo(403);
        assertThat(
                        platform.visitor()
                                .staff("AUDITOR")
                                .get(PAGE + "/" + id + "/holders?programme=other&page=x")
                                .status())
                .isEqualTo(200);
    }

    private static String sale(String member) {
        MemberView view = platform.bean(Members.class).find(member).value().orElseThrow();
        return Figures.money(
                platform.bean(PointsCards.class).of(view).getFirst().saleFen(), view.currency());
    }

    @Test
    @Order(4)
    void ending_one_takes_it_out_of_the_shop_and_nothing_from_anybody() {
        Visitor content = platform.visitor().staff("CONTENT");
        String id = made(content.post(PAGE, form("Short", today(), today().plusDays(9))));
        assertThat(content.post(PAGE + "/" + id + "/end", Map.of("_page", PAGE)).status())
                .as("what is only proposed is in no shop")
                .isEqualTo(422);
        agree(id);
        assertThat(body(platform.visitor(), "/")).contains("Short");
        String before = sale("ac-m1");

        assertThat(content.post(PAGE + "/" + id + "/end", Map.of("_page", PAGE)).status())
                .isEqualTo(302);

        assertThat(body(platform.visitor(), "/")).doesNotContain("Short");
        assertThat(sale("ac-m1")).isEqualTo(before);
        assertThat(named("Short").lastDay()).isEqualTo(today().minusDays(1));
        assertThat(content.post(PAGE + "/" + id + "/end", Map.of("_page", PAGE)).status())
                .isEqualTo(422);
        String late = made(content.post(PAGE, form("Late", today(), today())));
        platform.turnClock(Duration.ofDays(1));
        assertThat(platform.bean(Approvals.class).agree("activity-" + late, "second", false))
                .as("its days are over")
                .isNotInstanceOf(ApprovalAnswer.Done.class);
        assertThat(platform.visitor().get("/activities/" + late).status()).isEqualTo(404);
    }
}
