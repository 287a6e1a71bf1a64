package org.tidemark.server.trade.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.orders.OrdersWorld;

/** What is said of buying together before an order, against what the ledger does with it. */
class TogetherIT {

    private static final String PLAN =
            """
            plan: 1
            programme: pals
            title: { zh: 同行, en: Pals }
            jurisdiction: none
            currency: CNY
            offers:
              pals-box:
                title: { zh: 同行商品, en: Pals goods }
                split: { cost: 70%, platform: 25%, group: 5% }
                settle: P0D
            group: { size: 2, window: P3D }
            """;

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("together");
        Answer adopted =
                world.platform.send(
                        world.platform
                                .request("/api/v1/plans")
                                .header("Content-Type", "text/yaml")
                                .header("Idempotency-Key", "plan-pals")
                                .POST(HttpRequest.BodyPublishers.ofString(PLAN))
                                .build());
        assertThat(adopted.status()).as(adopted.http().body()).isLessThan(300);
        world.sku("pals", "pals-box", 10_000, 100);
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

    private static void buys(String member, int pieces) {
        String order = world.place(member, "pals", pieces, 0, 0);
        world.deliver(member, order);
        world.settle(order);
    }

    @Test
    void how_many_are_missing_until_when_and_what_each_gets_is_what_then_happens() {
        Visitor stranger = world.platform.visitor();
        assertThat(body(stranger, "/together?lang=en"))
                .contains("Pals", "None is open", "2 different buyers each gets an equal part")
                .contains("Product pals", "5%");
        assertThat(body(stranger, "/p/pals?lang=en")).contains("None is open now", "/together");
        assertThat(body(stranger, "/p/goods")).doesNotContain("data-figure=\"together\"");

        String one = world.member("pal-1", 0, 0);
        String two = world.member("pal-2", 0, 0);
        long before = world.view(one).walletFen();
        buys(one, 3);
        assertThat(body(stranger, "/together?lang=en"))
                .contains("Missing now: 1 different buyers", "data-figure=\"fund\">¥15.00")
                .doesNotContain("data-own");
        assertThat(body(stranger, "/together?lang=zh")).contains("还差 1 位不同的买家");
        assertThat(body(world.platform.member(one), "/together?lang=en")).contains("data-own");
        assertThat(body(world.platform.member(two), "/p/pals?lang=en")).contains("Missing now: 1");

        buys(two, 1);
        // 15.00 and 5.00 are shared equally: the larger order gets less than it put in.
        assertThat(world.view(one).walletFen() - before).isEqualTo(1_000);
        assertThat(world.view(two).walletFen()).isEqualTo(1_000);
        assertThat(body(stranger, "/together?lang=en")).contains("None is open");
    }
}
