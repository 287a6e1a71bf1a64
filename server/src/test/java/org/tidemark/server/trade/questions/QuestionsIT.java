package org.tidemark.server.trade.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.web.access.StaffRole;

/** Members ask about a product; what is answered is for everybody. */
class QuestionsIT {

    private static final String PATH = "/p/goods/questions";
    private static final String DESK = "/console/shop/questions";

    private static OrdersWorld world;
    private static Visitor staff;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("questions");
        staff = TestStaff.signedIn(world.platform, "question-content", Set.of(StaffRole.CONTENT));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path + "?lang=en");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static String id(String words) {
        return world.row("product_question", "words", words)
                .replaceAll("(?s)\\(([a-z0-9]+),.*", "$1");
    }

    @Test
    void only_who_asked_reads_a_question_until_it_is_answered_and_nobody_learns_who_asked() {
        String member = world.member("qu-1", 0, 0);
        Visitor me = world.platform.member(member);
        Visitor guest = world.platform.visitor();
        assertThat(body(guest, "/p/goods")).contains(PATH);
        assertThat(me.post(PATH, Map.of("words", " ", "_page", PATH)).status()).isEqualTo(422);
        String asked = "Is it ".repeat(40);
        Answer tooLong = me.post(PATH, Map.of("words", asked, "_page", PATH));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.http().body()).contains(asked.strip());

        assertThat(me.post(PATH, Map.of("words", "Is it <b>green</b>?")).status()).isEqualTo(302);
        assertThat(body(me, PATH)).contains("Is it &lt;b&gt;green&lt;/b&gt;?", "only you see it");
        assertThat(body(guest, PATH)).doesNotContain("green").contains("No question has been");
        assertThat(
                        guest.post(PATH, Map.of("words", "Me too?"))
                                .http()
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));

        String path = DESK + "/" + id("Is it <b>green</b>?");
        assertThat(body(staff, DESK)).contains("green");
        assertThat(staff.post(path + "/answer", Map.of("answer", "", "_page", DESK)).status())
                .isEqualTo(422);
        assertThat(staff.post(path + "/answer", Map.of("answer", "Yes, it is.")).status())
                .isEqualTo(302);
        assertThat(staff.post(path + "/drop", Map.of("reason", "late", "_page", DESK)).status())
                .as("once")
                .isEqualTo(422);
        assertThat(body(guest, PATH)).contains("green", "Yes, it is.").doesNotContain(member);
        assertThat(body(me, "/my/messages")).contains("news of your question");

        world.bean(QuestionRecords.class).erase(member);
        assertThat(body(guest, PATH)).contains("Yes, it is.");
        assertThat(world.bean(QuestionRecords.class).export(member).toString()).isEqualTo("[]");
    }

    @Test
    void what_is_not_answered_is_told_to_who_asked_alone_and_unknown_products_have_no_page() {
        String member = world.member("qu-2", 0, 0);
        Visitor me = world.platform.member(member);
        me.post(PATH, Map.of("words", "Where do you live?"));
        String path = DESK + "/" + id("Where do you live?");
        assertThat(staff.post(path + "/drop", Map.of("reason", "Not about the goods")).status())
                .isEqualTo(302);
        assertThat(body(me, PATH)).contains("Where do you live?", "Not about the goods");
        assertThat(body(world.platform.visitor(), PATH)).doesNotContain("Where do you live?");
        assertThat(body(staff, DESK)).doesNotContain("Where do you live?");

        assertThat(me.get("/p/nothing/questions").status()).isEqualTo(404);
        assertThat(me.post("/p/nothing/questions", Map.of("words", "x")).status()).isEqualTo(404);
        assertThat(staff.post(DESK + "/f0/answer", Map.of("answer", "x")).status()).isEqualTo(404);
    }
}
