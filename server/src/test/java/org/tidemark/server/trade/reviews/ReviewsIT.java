package org.tidemark.server.trade.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.web.access.StaffRole;

/** Who has received something says what he thinks of it, once, and everybody reads it. */
class ReviewsIT {

    private static final String DESK = "/console/shop/reviews";

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("reviews");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    @Test
    void only_who_has_received_a_line_reviews_it_once_and_staff_hide_with_a_reason()
            throws IOException {
        String member = world.member("rv-1", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        Visitor me = world.platform.member(member);
        String path = "/my/orders/" + order + "/review/1";
        Map<String, String> said = Map.of("stars", "4", "words", "Good <i>tea</i>", "_page", path);
        assertThat(me.post(path, said).status()).as("not received").isEqualTo(422);
        world.deliver(member, order);
        assertThat(body(me, "/my/orders/" + order)).contains(path);
        Answer none = me.post(path, Map.of("words", "Kept words", "_page", path));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.http().body()).contains("Kept words</textarea>");
        Visitor other = world.platform.member(world.member("rv-2", 0, 0));
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path, said).status()).isEqualTo(404);
        assertThat(me.post("/my/orders/" + order + "/review/7", said).status()).isEqualTo(404);

        assertThat(me.upload(path, said, "photos", picture(), "a.png").status()).isEqualTo(302);
        assertThat(me.post(path, said).status()).as("once").isEqualTo(422);

        Visitor guest = world.platform.visitor();
        assertThat(body(guest, "/p/goods?lang=en")).contains("4.0 of 5 stars; reviews: 1");
        String shown = body(guest, "/p/goods/reviews?lang=en");
        assertThat(shown).contains("Good &lt;i&gt;tea&lt;/i&gt;").doesNotContain(member);
        String photo = shown.replaceAll("(?s).*href=\"(/p/goods/reviews/v[^\"]*)\".*", "$1");
        assertThat(guest.get(photo).status()).isEqualTo(200);
        String id = photo.split("/", -1)[4];

        Visitor content =
                TestStaff.signedIn(world.platform, "review-content", Set.of(StaffRole.CONTENT));
        assertThat(
                        content.post(DESK + "/" + id + "/hide", Map.of("reason", "", "_page", DESK))
                                .status())
                .isEqualTo(422);
        content.post(DESK + "/" + id + "/hide", Map.of("reason", "Names a person"));
        assertThat(body(guest, "/p/goods/reviews?lang=en"))
                .contains("There is no review yet")
                .doesNotContain("tea&lt;");
        assertThat(guest.get(photo).status()).isEqualTo(404);
        assertThat(body(me, path + "?lang=en"))
                .contains("is hidden by the staff", "Names a person");
        content.post(DESK + "/" + id + "/show", Map.of());
        assertThat(body(guest, "/p/goods/reviews?lang=en")).contains("4.0 of 5 stars");

        world.bean(ReviewRecords.class).erase(member);
        assertThat(body(guest, "/p/goods/reviews?lang=en"))
                .contains("4.0 of 5 stars")
                .doesNotContain("tea&lt;");
    }
}
