package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.kernel.ledger.DroppedOffers;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** A version of a plan keeps the offers of orders that are on their way (SPEC 5.0). */
class OfferInUseIT {

    @Test
    void an_offer_goes_when_its_last_order_has_settled_and_not_before() {
        try (OrdersWorld world = OrdersWorld.open("offer-in-use")) {
            String buyer = world.member("in-use", 200, 0);
            world.basket(buyer, "goods", 1);
            String order = world.place(buyer, 0, 10_000);
            String without = without(world, "shop-goods");
            Answer held = adopt(world, "in-use-1", without);
            assertThat(held.status()).isEqualTo(422);
            assertThat(held.text("/code")).isEqualTo("not-cleared");
            assertThat(held.http().body()).contains("offer-in-use", "shop-goods");
            assertThat(world.bean(DroppedOffers.class).inUse(without))
                    .isEqualTo(Set.of("shop-goods"));
            assertThat(adopt(world, "in-use-2", without(world, "shop-refill")).status())
                    .as("nobody has ordered it")
                    .isLessThan(300);
            world.deliver(buyer, order);
            world.settle(order);
            assertThat(adopt(world, "in-use-3", without(world, "shop-goods")).status())
                    .isLessThan(300);
        }
    }

    /** The plan in force without that offer. */
    private static String without(OrdersWorld world, String offer) {
        String text = world.bean(PlansInForce.class).find("shop").orElseThrow().text();
        String changed = text.replaceFirst("  " + offer + ":\n(?:    .*\n)+", "");
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    private static Answer adopt(OrdersWorld world, String id, String plan) {
        return world.platform.send(
                world.platform
                        .request("/api/v1/plans")
                        .header("Content-Type", "text/yaml")
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(plan))
                        .build());
    }
}
