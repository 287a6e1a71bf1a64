package org.tidemark.server.people.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.faces.demo.DemoDone;
import org.tidemark.server.web.access.MemberScope;
import tools.jackson.databind.JsonNode;

/** The keys by which apps make a repetition harmless. */
class MemberKeysIT {

    private static final Set<MemberScope> ALL = EnumSet.allOf(MemberScope.class);
    private static final int ORDERS = 60;

    private static TestPlatform platform;
    private static TestApp app;

    @BeforeAll
    static void the_demo_with_an_app() {
        platform = TestPlatform.demo("member-keys", ORDERS);
        DemoDone.await(platform);
        app = new TestApp(platform);
        app.register(ALL);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** What an app calls a purchase counts within its member. */
    @Test
    void a_key_of_one_member_says_nothing_about_anothers() {
        String key = "k".repeat(40);
        List<String> numbers = new ArrayList<>();
        for (String member : List.of("member-011", "member-012")) {
            String token = app.token(member, ALL);
            String sku = app.got(token, "/products/pot").at("/chosen/0/sku").asString();
            app.done(token, "/basket/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", "");
            for (String pieces : List.of("2.5", "1e9", "\"1\"", "true")) {
                String wrong = "{\"sku\":\"" + sku + "\",\"quantity\":" + pieces + "}";
                assertThat(app.ask(token, "POST", "/basket/lines", wrong, "").status())
                        .as(pieces)
                        .isEqualTo(400);
            }
            String address =
                    app.done(token, "/addresses", TestApp.body("/addresses"), "")
                            .at("/id")
                            .asString();
            JsonNode told =
                    app.done(token, "/checkout/preview", "{\"address\":\"" + address + "\"}", "");
            List<String> shown =
                    told.at("/disclosures")
                            .valueStream()
                            .map(one -> one.at("/id").asString())
                            .toList();
            numbers.add(
                    app.done(token, "/checkout", TestApp.wish(told, shown), key)
                            .at("/number")
                            .asString());
            assertThat(app.got(token, "/orders/" + numbers.getLast()).at("/number").asString())
                    .as("his own")
                    .isEqualTo(numbers.getLast());
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }
}
