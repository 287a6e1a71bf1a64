package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.people.signup.KnownMembers;
import org.tidemark.server.trade.coupons.CouponGiving.Given;
import org.tidemark.server.trade.coupons.HeldCoupon.State;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.orders.checkout.Draft;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.web.forms.FormRefusedException;

/** Coupons from the form of staff over the checkout to what comes back, on a real platform. */
class CouponsIT {

    private static final String PAGE = "/console/shop/coupons";

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("coupons");
        world.sku("cup", "shop-goods", 3_001, 1_000);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Coupons coupons() {
        return world.bean(Coupons.class);
    }

    private static Map<String, String> form(String name, String way, String... changes) {
        return form(world, name, way, changes);
    }

    /** What staff enter: 20.00 off from 100.00, from today on. */
    static Map<String, String> form(OrdersWorld world, String name, String way, String... changes) {
        LocalDate today = world.bean(Coupons.class).today();
        Map<String, String> form = new HashMap<>();
        form.put("nameZh", "券 " + name);
        form.put("nameEn", name);
        form.put("way", way);
        form.put("amount", "20.00");
        form.put("least", "100.00");
        form.put("from", today.toString());
        form.put("until", today.plusDays(30).toString());
        form.put("reason", "season");
        form.put("_page", PAGE);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        return answer.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Proposed by one of the staff, and published by another; gives its id. */
    private static String published(Map<String, String> form) {
        return published(world, form);
    }

    static String published(OrdersWorld world, Map<String, String> form) {
        String made = location(world.platform.visitor().staff("OPERATIONS").post(PAGE, form));
        String id = made.substring(made.lastIndexOf('/') + 1);
        assertThat(world.bean(Approvals.class).agree("coupon-" + id, "second", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
        return id;
    }

    /** Of no other test's goods: what stays in force takes nothing off the others. */
    private static String publishedFor(String product, String name, String way, String... more) {
        Map<String, String> form = form(name, way, more);
        form.put("products", product);
        return published(form);
    }

    private static String product(String id) {
        world.sku(id, "shop-goods", 10_000, 1_000);
        return id;
    }

    private static CouponKind kind(String id) {
        return coupons().find(id).orElseThrow();
    }

    private static String given(String kind, String member) {
        assertThat(world.bean(CouponGiving.class).give(kind(kind), member, "test-" + kind))
                .isEqualTo(Given.GIVEN);
        return coupons().of(member).getFirst().couponId();
    }

    private static State state(String member, String coupon) {
        return coupons().of(member).stream()
                .filter(one -> one.couponId().equals(coupon))
                .map(one -> one.state(coupons().today()))
                .findFirst()
                .orElseThrow();
    }

    private static String place(String member, String coupon) {
        return place(member, coupon, world.bean(Checkout.class).submission());
    }

    private static String place(String member, String coupon, String submission) {
        Checkout checkout = world.bean(Checkout.class);
        Draft draft = checkout.draft(member, OrdersWorld.ADDRESS, 0, 0, coupon, Language.EN);
        List<String> shown = draft.disclosures().stream().map(ShownDisclosure::id).toList();
        return checkout.place(
                submission, member, OrdersWorld.ADDRESS, 0, 0, coupon, shown, Language.EN);
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost() {
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        Answer refused =
                staff.post(
                        PAGE,
                        form(
                                "Kept words",
                                "CODE",
                                "products",
                                "no-such",
                                "word",
                                "a",
                                "most",
                                "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("Kept words", "There are no such products: no-such")
                .contains("4 to 24 Latin letters and digits", "value=\"season\"");
        assertThat(
                        world.platform
                                .visitor()
                                .staff("SUPPORT")
                                .post(PAGE, form("No", "EVERYBODY"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void orders_that_cost_money_are_told_before_anybody_publishes() {
        String sku = product("thin");
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        Map<String, String> form = form("Deep", "STAFF", "amount", "60.00", "products", sku);
        Answer refused = staff.post(PAGE, form);
        assertThat(refused.status()).isEqualTo(422);
        // 40.00 are paid: 24.00 are shared out, 30.00 the goods cost.
        assertThat(refused.http().body())
                .contains("The worst order, of goods like Product thin", "costs us ¥14.00");
        form.put("loss", "true");
        String made = location(staff.post(PAGE, form));
        assertThat(body(staff, made)).contains("costs us ¥14.00", "proposed, not published");
        assertThat(body(staff, "/console/money/approvals")).contains("-14.00", "Deep");
    }

    @Test
    void a_code_gets_a_coupon_the_best_is_proposed_may_be_declined_and_the_order_shows_it() {
        String sku = product("tea");
        published(form("Tea time", "CODE", "products", sku, "word", "tea-time"));
        publishedFor(sku, "Little tea", "STAFF", "amount", "5.00");
        publishedFor("cup", "Cups", "STAFF", "amount", "1.00", "least", "1");
        String member = world.member("pages", 0, 0);
        kindsOf("Little tea", "Cups").forEach(id -> given(id, member));
        Visitor me = world.platform.member(member);
        Answer wrong = me.post("/my/coupons", Map.of("word", "no such", "_page", "/my/coupons"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.http().body()).contains("No coupon has that code", "value=\"no such\"");
        assertThat(location(me.post("/my/coupons", Map.of("word", "tea TIME"))))
                .endsWith("/my/coupons");
        assertThat(body(me, "/my/coupons")).contains("Tea time", "¥20.00 off", "from ¥100.00");
        assertThat(body(me, "/my/coupons?lang=zh")).contains("券 Tea time", "满 ¥100.00 可用");
        assertThat(
                        me.post("/my/coupons", Map.of("word", "TEATIME", "_page", "/my/coupons"))
                                .status())
                .isEqualTo(422);

        assertThat(body(me, "/my/coupons?lang=en")).contains("href=\"/p/tea\"", "Product tea");
        location(me.post("/my/addresses", ADDRESS));
        world.basket(member, sku, 1);
        String page = body(me, "/checkout");
        assertThat(page).contains("for other goods than these", "data-off=\"Tea time\"");
        assertThat(figure(page, "rest")).isEqualTo("¥80.00");
        String declined = body(me, "/checkout?coupon=none");
        assertThat(figure(declined, "rest")).isEqualTo("¥100.00");
        assertThat(body(me, "/checkout?lang=zh")).contains("不使用优惠券", "不适用于这些商品");
        me.get("/checkout?lang=en");

        Map<String, String> order = new HashMap<>();
        for (String field : List.of("seen", "submission", "address", "shown")) {
            order.put(field, value(page, field));
        }
        order.put("coupon", checked(page));
        order.put("_page", "/checkout");
        Answer unopened = me.post("/checkout", order);
        assertThat(unopened.status()).isEqualTo(422);
        assertThat(unopened.http().body()).contains("open the whole text", "read-0-error");
        order.put("read", value(page, "read"));
        order.put("couponWord", "kept-word");
        Answer unclaimed = me.post("/checkout", order);
        assertThat(unclaimed.status()).isEqualTo(422);
        assertThat(unclaimed.http().body()).contains("value=\"kept-word\"", "press the button");
        Answer noSuch = me.post("/checkout/coupon", order);
        assertThat(noSuch.status()).isEqualTo(422);
        assertThat(noSuch.http().body()).contains("No coupon has that code", "kept-word");
        order.remove("couponWord");
        String number = location(me.post("/checkout", order)).replaceFirst(".*/", "");
        ShopOrder placed = world.order(number);
        assertThat(placed.paid()).isEqualTo(new Parts(8_000, 0, 0));
        assertThat(body(me, "/my/orders/" + number))
                .contains("data-off=\"Tea time\"", "−¥20.00", "¥80.00");
        assertThat(body(me, "/my/coupons")).contains("Used", number);

        world.giveUp(number);
        world.platform.work();
        assertThat(world.order(number).state()).isEqualTo(OrderState.CLOSED);
        assertThat(coupons().of(member)).allMatch(one -> one.usedBy().isEmpty());
    }

    private static List<String> kindsOf(String... names) {
        return coupons().inForce().stream()
                .filter(one -> List.of(names).contains(one.name().en()))
                .map(CouponKind::id)
                .toList();
    }

    static final Map<String, String> ADDRESS =
            Map.of(
                    "recipient", "Member 1",
                    "phone", "13800000001",
                    "province", "44",
                    "city", "4403",
                    "district", "440305",
                    "street", "Street 1");

    private static String value(String page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static String checked(String page) {
        Matcher found = Pattern.compile("name=\"coupon\" value=\"([^\"]*)\" checked").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String figure(String page, String name) {
        Matcher found = Pattern.compile("data-figure=\"" + name + "\">([^<]*)<").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void one_coupon_in_two_tabs_is_used_once_and_the_other_tab_keeps_its_basket() {
        String sku = product("two-tabs");
        String kind = publishedFor(sku, "Two tabs", "STAFF");
        String member = world.member("tabs", 0, 0);
        String coupon = given(kind, member);
        world.basket(member, sku, 1);
        String first = place(member, coupon);
        assertThat(world.order(first).totalFen()).isEqualTo(8_000);
        world.basket(member, sku, 1);

        assertThatThrownBy(() -> place(member, coupon))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("coupons.problem.changed");

        assertThat(world.bean(Baskets.class).of(member)).containsEntry(sku, 1);
        assertThat(world.order(place(member, "")).totalFen()).isEqualTo(10_000);
    }

    @Test
    void of_members_who_want_the_last_one_at_once_exactly_one_gets_it() throws Exception {
        String sku = product("last");
        CouponKind code = kind(publishedFor(sku, "Last", "CODE", "word", "LAST1", "most", "1"));
        List<Callable<String>> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String member = world.member("last-" + i, 0, 0);
            claims.add(() -> world.bean(CouponGiving.class).giveForCode(code, member).name());
        }
        assertThat(atOnce(claims)).filteredOn("GIVEN"::equals).hasSize(1);

        String other = product("last-reduced");
        publishedFor(other, "Last reduction", "EVERYBODY", "most", "1");
        List<Callable<String>> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String member = world.member("reduced-" + i, 0, 0);
            world.basket(member, other, 1);
            orders.add(() -> Long.toString(world.order(place(member, "")).totalFen()));
        }
        assertThat(atOnce(orders)).filteredOn("8000"::equals).hasSize(1);
    }

    private static List<String> atOnce(List<Callable<String>> all) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(all.size())) {
            List<String> answers = new ArrayList<>();
            for (Future<String> one : pool.invokeAll(all.stream().map(CouponsIT::told).toList())) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Callable<String> told(Callable<String> work) {
        return () -> {
            try {
                return work.call();
            } catch (FormRefusedException refused) {
                return refused.getMessage();
            }
        };
    }

    @Test
    void the_ledger_gets_what_was_paid_and_a_full_refund_frees_the_coupon_a_part_does_not() {
        String sku = product("settles");
        String kind = publishedFor(sku, "Settles", "STAFF");
        String first = publishedFor(sku, "Welcome", "FIRST_ORDER", "least", "1");
        String member = world.member("settles", 0, 0);
        String coupon = given(kind, member);
        world.basket(member, sku, 1);
        String order = place(member, coupon);
        world.deliver(member, order);
        world.settle(order);
        world.platform.work();
        assertThat(world.view(member).positions().getFirst().spendFen()).isEqualTo(8_000);
        assertThat(coupons().of(member))
                .extracting(one -> one.kind().id())
                .containsExactlyInAnyOrder(kind, first);
        assertThat(body(world.platform.visitor().staff("OPERATIONS"), PAGE + "/" + kind))
                .contains("data-figure=\"off\">¥20.00", "data-figure=\"paid\">¥80.00", order);

        world.bean(Refunding.class).afterSettlement(order, 3_000, "coupon-test", "a part");
        world.platform.work();
        assertThat(state(member, coupon)).isEqualTo(State.USED);
        world.bean(Refunding.class).afterSettlement(order, 5_000, "coupon-test", "the rest");
        world.platform.work();
        assertThat(state(member, coupon)).isEqualTo(State.USABLE);
    }

    @Test
    void a_paid_order_that_is_cancelled_frees_its_coupon_and_a_reduction_that_was_the_last() {
        String sku = product("cancelled");
        String kind = publishedFor(sku, "Cancelled", "STAFF", "amount", "10.00", "least", "1");
        String reduction = publishedFor(sku, "Once", "EVERYBODY", "most", "1", "loss", "true");
        String member = world.member("cancels", 0, 0);
        String coupon = given(kind, member);
        world.basket(member, sku, 1);
        String order = place(member, coupon);
        assertThat(world.order(order).totalFen()).isEqualTo(7_000);
        assertThat(coupons().isLeft(kind(reduction), member)).isFalse();
        world.pay(member, order);

        world.bean(Refunding.class).cancelPaid(member, order);
        world.platform.work();

        assertThat(world.refunds(order).getFirst().parts()).isEqualTo(new Parts(7_000, 0, 0));
        assertThat(state(member, coupon)).isEqualTo(State.USABLE);
        assertThat(coupons().isLeft(kind(reduction), member)).isTrue();
    }

    @Test
    void staff_give_by_two_to_all_or_to_nobody_and_who_signs_up_gets_one_by_himself() {
        String sku = product("gifts");
        String kind = publishedFor(sku, "Gift", "STAFF", "most", "2");
        String signUp = publishedFor(sku, "Hello", "SIGN_UP", "least", "1");
        String one = world.member("gift-1", 0, 0);
        String two = world.member("gift-2", 0, 0);
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        Answer refused =
                staff.post(
                        PAGE + "/" + kind + "/give",
                        Map.of(
                                "members", "gift-1 nobody-here",
                                "reason", "sorry",
                                "_page", PAGE + "/" + kind));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("no such members: nobody-here", "gift-1 nobody-here", "sorry");
        location(
                staff.post(
                        PAGE + "/" + kind + "/give",
                        Map.of("members", "gift-1, gift-2", "reason", "sorry")));
        assertThat(coupons().of(one)).isEmpty();
        String waiting =
                world.bean(JdbcClient.class)
                        .sql(
                                "SELECT approval_id FROM platform.approval WHERE approval_id LIKE 'gift-%'")
                        .query(String.class)
                        .single();
        assertThat(world.bean(Approvals.class).agree(waiting, "second", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
        assertThat(coupons().of(one)).hasSize(1);
        assertThat(coupons().of(two)).hasSize(1);

        world.bean(KnownMembers.class).open("gift-2", "13800000077", "Two");
        world.platform.work();
        assertThat(coupons().of(two)).extracting(held -> held.kind().id()).contains(signUp);
        assertThat(world.bean(CouponGiving.class).give(kind(kind), "gift-3", "more"))
                .isEqualTo(Given.NONE_LEFT);
    }

    @Test
    void members_of_a_level_pay_less_for_a_piece_and_others_do_not() {
        String sku = product("levels");
        world.platform.adoptFull("club");
        String gold = world.member("gold", 0, 0);
        String plain = world.member("plain", 0, 0);
        world.post(
                "/leaders",
                "{\"id\":\"lead-1\",\"programme\":\"club\",\"member\":\"gold\",\"level\":\"leader\"}");
        publishedFor(
                sku,
                "Leaders",
                "LEVEL",
                "level",
                "club/leader",
                "amount",
                "",
                "percent",
                "12.5",
                "least",
                "");
        Visitor leader = world.platform.member(gold);
        leader.get("/?lang=en");
        assertThat(body(leader, "/p/" + sku)).contains("¥87.50", "the list price is ¥100.00");
        assertThat(body(world.platform.visitor(), "/p/" + sku)).doesNotContain("¥87.50");
        world.basket(gold, sku, 2);
        world.basket(plain, sku, 2);
        assertThat(world.order(place(gold, "")).totalFen()).isEqualTo(17_500);
        assertThat(world.order(place(plain, "")).totalFen()).isEqualTo(20_000);
    }

    @Test
    void what_is_ended_is_given_no_more_and_what_was_given_stays() {
        String sku = product("ended");
        String kind = publishedFor(sku, "Ended", "STAFF");
        String member = world.member("ended", 0, 0);
        String coupon = given(kind, member);
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        location(staff.post(PAGE + "/" + kind + "/end", Map.of()));
        assertThat(
                        staff.post(PAGE + "/" + kind + "/end", Map.of("_page", PAGE + "/" + kind))
                                .status())
                .isEqualTo(422);
        world.basket(member, sku, 1);
        assertThat(world.order(place(member, coupon)).totalFen()).isEqualTo(8_000);

        String late = world.member("late", 0, 0);
        String lapsing = given(publishedFor(sku, "Short", "STAFF"), late);
        world.platform.turnClock(Duration.ofDays(31));
        assertThat(state(late, lapsing)).isEqualTo(State.LAPSED);
    }
}
