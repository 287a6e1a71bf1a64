package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.orders.checkout.Draft;
import org.tidemark.server.web.forms.FormRefusedException;

/** Where members look for what is off, and flash sales from the form of staff to the order. */
class FlashSalesIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("flash-sales");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String product(String id) {
        world.sku(id, "shop-goods", 10_000, 1_000);
        return id;
    }

    private static String sale(String product, String... changes) {
        List<String> all =
                new ArrayList<>(
                        List.of("products", product, "amount", "20.00", "least", "", "most", "5"));
        all.addAll(List.of(changes));
        return CouponsIT.published(
                world,
                CouponsIT.form(world, "Sale of " + product, "FLASH", all.toArray(String[]::new)));
    }

    private static String place(String member) {
        Checkout checkout = world.bean(Checkout.class);
        Draft draft = checkout.draft(member, OrdersWorld.ADDRESS, 0, 0, "", Language.EN);
        List<String> shown = draft.disclosures().stream().map(ShownDisclosure::id).toList();
        return checkout.place(
                checkout.submission(), member, OrdersWorld.ADDRESS, 0, 0, "", shown, Language.EN);
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static String value(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static long left(String kind) {
        Coupons coupons = world.bean(Coupons.class);
        return coupons.piecesLeft(coupons.find(kind).orElseThrow(), "");
    }

    @Test
    void product_page_and_basket_say_what_is_off_and_what_is_missing_to_it() {
        String sku = product("near");
        CouponsIT.published(
                world,
                CouponsIT.form(world, "From 250", "EVERYBODY", "products", sku, "least", "250.00"));
        CouponsIT.published(
                world,
                CouponsIT.form(world, "Small", "EVERYBODY", "products", sku, "amount", "5.00"));
        String member = world.member("near", 0, 0);
        Visitor me = world.platform.member(member);
        assertThat(body(me, "/p/" + sku + "?lang=en"))
                .contains("From 250", "from ¥250.00", "¥20.00 off", "for everybody");
        assertThat(body(world.platform.visitor(), "/p/" + sku + "?lang=zh"))
                .contains("券 From 250", "满 ¥250.00 可用");
        world.basket(member, sku, 2);
        String basket = body(me, "/basket?lang=en");
        assertThat(basket)
                .contains("¥50.00 more of its goods are missing", "data-figure=\"now\">¥195.00");
        world.basket(member, sku, 1);
        assertThat(body(me, "/basket")).contains("data-figure=\"now\">¥280.00", "another takes");
        assertThat(world.order(place(member)).totalFen()).isEqualTo(28_000);
    }

    @Test
    void a_sale_has_its_page_its_price_its_pieces_and_its_end() {
        String sku = product("sale");
        String kind = sale(sku, "most", "3", "mostEach", "2");
        Visitor stranger = world.platform.visitor();
        assertThat(body(stranger, "/flash-sales?lang=en"))
                .contains("Sale of sale", "3 of 3 pieces left", "¥80.00", "list price ¥100.00");
        assertThat(body(stranger, "/flash-sales?lang=zh")).contains("剩余 3 件", "进行中");
        assertThat(body(stranger, "/p/" + sku + "?lang=en")).contains("¥80.00", "3 pieces left");
        assertThat(body(stranger, "/")).contains("/flash-sales");

        String one = world.member("one", 0, 0);
        world.basket(one, sku, 3);
        // Two of three pieces at 80.00: a member gets no more.
        String order = place(one);
        assertThat(world.order(order).totalFen()).isEqualTo(26_000);
        assertThat(left(kind)).isEqualTo(1);
        assertThat(body(world.platform.member(one), "/flash-sales?lang=en"))
                .contains("You have had yours");
        String two = world.member("two", 0, 0);
        world.basket(two, sku, 1);
        assertThat(world.order(place(two)).totalFen()).isEqualTo(8_000);
        assertThat(body(stranger, "/flash-sales?lang=en")).contains("data-state=\"SOLD_OUT\"");
        assertThat(body(stranger, "/p/" + sku)).contains("sold out");

        world.giveUp(order);
        world.platform.work();
        assertThat(left(kind)).isEqualTo(2);
    }

    @Test
    void who_is_late_is_told_and_keeps_his_form_and_never_pays_another_price_than_was_shown() {
        String sku = product("late-sale");
        String kind = sale(sku, "most", "1");
        String late = world.member("late-buyer", 0, 0);
        Visitor me = world.platform.member(late);
        me.get("/?lang=en");
        me.post("/my/addresses", CouponsIT.ADDRESS);
        world.basket(late, sku, 1);
        String page = body(me, "/checkout");
        Map<String, String> form = new HashMap<>();
        for (String field : List.of("seen", "submission", "address", "shown", "read", "off")) {
            form.put(field, value(page, field));
        }
        form.put("_page", "/checkout");
        String first = world.member("first-buyer", 0, 0);
        world.basket(first, sku, 1);
        String order = place(first);

        Answer refused = me.post("/checkout", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("is not off as the page showed it", "data-figure=\"rest\">¥100.00");

        world.giveUp(order);
        world.platform.work();
        assertThat(left(kind)).isEqualTo(1);
        assertThat(me.post("/checkout", form).status()).isEqualTo(302);
        assertThat(left(kind)).isZero();
        assertThat(me.post("/checkout", form).status()).isEqualTo(302);
    }

    @Test
    void of_many_at_once_no_more_get_its_price_than_there_are_pieces() throws Exception {
        String sku = product("rush");
        String kind = sale(sku, "most", "3");
        List<Callable<Long>> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String member = world.member("rush-" + i, 0, 0);
            world.basket(member, sku, 1);
            orders.add(() -> {
                try {
                    return world.order(place(member)).totalFen();
                } catch (FormRefusedException refused) {
                    return 0L;
                }
            });
        }
        List<Long> paid = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(orders.size())) {
            for (Future<Long> one : pool.invokeAll(orders)) {
                paid.add(one.get());
            }
        }
        assertThat(paid).filteredOn(fen -> fen == 8_000).hasSize(3);
        assertThat(paid).allMatch(fen -> fen == 8_000 || fen == 10_000 || fen == 0);
        assertThat(left(kind)).isZero();
    }

    @Test
    void staff_are_told_what_a_sale_needs_and_hours_that_are_over_end_it() {
        String sku = product("hours");
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        Answer refused =
                staff.post(
                        "/console/shop/coupons",
                        CouponsIT.form(world, "No", "FLASH", "opens", "12:00", "closes", "10:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("the end after the beginning", "Say how many pieces")
                .contains("Name products for a flash sale", "value=\"12:00\"");
        sale(sku);
        String member = world.member("hours", 0, 0);
        world.platform.turnClock(Duration.ofDays(31));
        world.basket(member, sku, 1);
        assertThat(world.order(place(member)).totalFen()).isEqualTo(10_000);
    }
}
