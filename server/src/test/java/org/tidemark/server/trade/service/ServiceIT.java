package org.tidemark.server.trade.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.web.access.StaffRole;

/** A member asks about his order, somebody of the staff answers, and nobody else reads it. */
class ServiceIT {

    private static final String DESK = "/console/shop/service";

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("service");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private static String place(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    private static String path(Answer answer) {
        String location = place(answer);
        return location.substring(location.indexOf("/my/service/"));
    }

    private static Visitor staff(String name, StaffRole role) {
        return TestStaff.signedIn(world.platform, name, Set.of(role));
    }

    private static List<String> column(String sql, Object... arguments) {
        return world.bean(JdbcClient.class).sql(sql).params(arguments).query(String.class).list();
    }

    @Test
    void a_question_with_a_picture_is_answered_and_its_member_told() throws IOException {
        String member = world.member("sv-1", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        Visitor me = world.platform.member(member);
        assertThat(me.get("/my/orders/" + order).http().body())
                .contains("/my/service/ask?order=" + order);
        String mine =
                path(
                        me.upload(
                                "/my/service/ask",
                                Map.of("order", order, "text", "Where is <b>it</b>?"),
                                "photo",
                                picture(),
                                "a.png"));
        String id = mine.substring(mine.lastIndexOf('/') + 1);
        assertThat(me.get(mine + "?lang=en").http().body())
                .contains("Where is &lt;b&gt;it&lt;/b&gt;?", mine + "/photos/1");
        assertThat(me.get(mine + "/photos/1").status()).isEqualTo(200);
        assertThat(me.get("/my/service/ask?order=" + order).status())
                .as("there is one already")
                .isEqualTo(302);

        Visitor support = staff("service-support", StaffRole.SUPPORT);
        assertThat(support.get(DESK + "?lang=en").http().body()).contains(id, order);
        assertThat(support.get(DESK + "/" + id).http().body()).contains("Where is &lt;b&gt;");
        assertThat(support.get(DESK + "/" + id + "/photos/1").status()).isEqualTo(200);
        Answer empty =
                support.post(
                        DESK + "/" + id + "/answer", Map.of("text", " ", "_page", DESK + "/" + id));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(
                        support.post(DESK + "/" + id + "/answer", Map.of("text", "On its way."))
                                .status())
                .isEqualTo(302);

        assertThat(me.get("/my?lang=en").http().body()).contains("aria-label=\"1 new\"");
        assertThat(me.get("/my/service?lang=en").http().body()).contains("New answer");
        assertThat(me.get(mine + "?lang=en").http().body())
                .contains("On its way.")
                .doesNotContain("service-support");
        assertThat(me.get("/my/service?lang=en").http().body()).doesNotContain("New answer");
        assertThat(support.get(DESK).http().body()).doesNotContain(id);
        assertThat(
                        column(
                                """
                                SELECT staff FROM platform.audit_entry
                                WHERE action = 'did.shop.service.id.answer' AND subject = ?
                                """,
                                id))
                .as("the one that was refused, and the one that was taken")
                .containsExactly("service-support", "service-support");
        assertThat(
                        column(
                                """
                                SELECT kind FROM platform.member_message WHERE member_id = ?
                                """,
                                member))
                .containsExactly("service.answered");
    }

    @Test
    void what_is_closed_opens_when_its_member_says_something_more() {
        String member = world.member("sv-2", 0, 0);
        Visitor me = world.platform.member(member);
        String mine = path(me.post("/my/service/ask", Map.of("text", "Hello")));
        assertThat(path(me.post("/my/service/ask", Map.of("text", "And more")))).isEqualTo(mine);
        place(me.post(mine + "/close", Map.of()));
        assertThat(me.get(mine + "?lang=en").http().body()).contains("Closed");
        place(me.post(mine, Map.of("text", "One thing more")));
        assertThat(me.get(mine + "?lang=en").http().body())
                .contains("Waiting for an answer", "One thing more");
        Answer empty = me.post(mine, Map.of("text", " ", "_page", mine));
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void a_stranger_and_staff_of_other_work_meet_nothing_of_it() {
        String member = world.member("sv-3", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        Visitor me = world.platform.member(member);
        String mine = path(me.post("/my/service/ask", Map.of("order", order, "text", "Mine")));
        Visitor other = world.platform.member(world.member("sv-4", 0, 0));
        assertThat(other.get(mine).status()).isEqualTo(404);
        assertThat(other.post(mine, Map.of("text", "No")).status()).isEqualTo(404);
        assertThat(other.post(mine + "/close", Map.of()).status()).isEqualTo(404);
        assertThat(other.get("/my/service/ask?order=" + order).status()).isEqualTo(404);
        assertThat(other.post("/my/service/ask", Map.of("order", order, "text", "No")).status())
                .isEqualTo(404);
        String id = mine.substring(mine.lastIndexOf('/') + 1);
        assertThat(staff("service-content", StaffRole.CONTENT).get(DESK).status()).isEqualTo(403);
        assertThat(
                        staff("service-auditor", StaffRole.AUDITOR)
                                .post(DESK + "/" + id + "/answer", Map.of("text", "No"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void a_member_says_only_so_much_in_an_hour() {
        Visitor me = world.platform.member(world.member("sv-5", 0, 0));
        String mine = path(me.post("/my/service/ask", Map.of("text", "1")));
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            taken +=
                    me.post(mine, Map.of("text", "more " + i, "_page", mine)).status() == 302
                            ? 1
                            : 0;
        }
        assertThat(taken).isEqualTo(29);
    }
}
