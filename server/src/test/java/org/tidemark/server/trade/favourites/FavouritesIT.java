package org.tidemark.server.trade.favourites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.trade.orders.OrdersWorld;

/** What a member likes and looks at is his, bounded, and kept only as long as he wants it. */
class FavouritesIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("favourites");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String body(Visitor who, String path) {
        return who.get(path).http().body();
    }

    @Test
    void a_product_is_liked_and_liked_no_more() {
        Visitor me = world.platform.member(world.member("fv-1", 0, 0));
        assertThat(body(me, "/p/goods?lang=en")).contains("Add to favourites");
        assertThat(me.post("/my/favourites/goods", Map.of("liked", "true")).status())
                .isEqualTo(302);
        me.post("/my/favourites/goods", Map.of("liked", "true"));
        me.post("/my/favourites/no-such-product", Map.of("liked", "true"));
        assertThat(body(me, "/p/goods?lang=en")).contains("Remove from favourites");
        assertThat(body(me, "/my/favourites?lang=en"))
                .contains("/p/goods", "Remove Product goods")
                .doesNotContain("no-such-product");
        me.post("/my/favourites/goods", Map.of("liked", "false", "list", "true"));
        assertThat(body(me, "/my/favourites?lang=en")).contains("Nothing yet");
        assertThat(body(world.platform.visitor(), "/p/goods?lang=en")).doesNotContain("avourites");
    }

    @Test
    void looks_are_kept_in_their_order_until_they_are_cleared_or_switched_off() {
        String member = world.member("fv-2", 0, 0);
        Visitor me = world.platform.member(member);
        FavouriteStore store = world.bean(FavouriteStore.class);
        me.get("/p/goods");
        me.get("/p/other");
        me.get("/p/goods");
        assertThat(store.looks(member)).containsExactly("goods", "other");
        for (int i = 0; i < FavouriteStore.MOST_LOOKS + 5; i++) {
            store.look(member, "product-" + i);
        }
        assertThat(store.looks(member)).hasSize(FavouriteStore.MOST_LOOKS).doesNotContain("other");
        me.post("/my/history/clear", Map.of());
        assertThat(store.looks(member)).isEmpty();
        me.get("/p/other");
        assertThat(body(me, "/my/history")).contains("/p/other");
        me.post("/my/history/keep", Map.of("wanted", "false"));
        me.get("/p/goods");
        assertThat(store.looks(member)).isEmpty();
        me.post("/my/history/keep", Map.of("wanted", "true"));
        me.get("/p/goods");
        assertThat(store.looks(member)).containsExactly("goods");
    }

    @Test
    void the_start_page_says_how_many_orders_stand_where() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(world.platform, phone, "Buyer");
        String member = Guests.account(world.platform, phone).memberId();
        world.pay(member, world.place(member, "goods", 1, 0, 0));
        world.place(member, "goods", 1, 0, 0);
        world.place(member, "other", 1, 0, 0);
        assertThat(body(me, "/my?lang=en").replaceAll("\\s+", " "))
                .containsPattern("/my/orders\\?state=CREATED\">[^<]* <span class=\"num\">2</span>")
                .containsPattern("/my/orders\\?state=PAID\">[^<]* <span class=\"num\">1</span>");
    }
}
