package org.tidemark.server.trade.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.payments.PayerPlace;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.demo.DemoPay;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.orders.checkout.Draft;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Again;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptClosed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.trade.purchases.store.Kept;
import org.tidemark.server.trade.purchases.store.PurchaseLists.ToldStep;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/**
 * A platform with a shop: a programme with goods, a box for enrolment and refills for the
 * repurchase zone, the services, members with and without money, and the demo provider.
 */
public final class OrdersWorld implements AutoCloseable {

    public static final Delivery ADDRESS =
            new Delivery(441900, "Member 1", "13800000001", "Street 1");

    private static final String PLAN =
            """
            plan: 1
            programme: shop
            title: { zh: 商城, en: Shop }
            jurisdiction: none
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
            offers:
              shop-goods:
                title: { zh: 商品, en: Goods }
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
                coins: 50%
                settle: P7D
              shop-box:
                title: { zh: 入会套装, en: Enrolment box }
                zone: enrolment
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
                settle: P0D
              shop-refill:
                title: { zh: 复购品, en: Refill }
                zone: repurchase
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
                settle: P3D
            referral:
              order: { direct: 10%, indirect: 5% }
              qualify: none
            """;
    private static final String SERVICES =
            """
            plan: 1
            programme: services
            title: { zh: 服务费用, en: Services }
            jurisdiction: none
            currency: CNY
            offers:
              freight:
                title: { zh: 运费, en: Freight }
                split: { cost: 100% }
                settle: P7D
            """;

    public final TestPlatform platform;

    private OrdersWorld(TestPlatform platform) {
        this.platform = platform;
    }

    /** A platform of its own with the shop open. */
    public static OrdersWorld open(String name) {
        System.setProperty("tidemark.payments.demo", "true");
        System.setProperty(UnsurePay.SWITCH, "true");
        OrdersWorld world = new OrdersWorld(TestPlatform.fresh(name));
        System.clearProperty(UnsurePay.SWITCH);
        world.adopt("shop", PLAN);
        world.adopt("services", SERVICES);
        world.bean(JdbcClient.class)
                .sql("INSERT INTO platform.shop_category VALUES ('all', NULL, 1, '货', 'Goods')")
                .update();
        world.sku("box", "shop-box", 20_000, 1_000);
        world.sku("goods", "shop-goods", 10_000, 1_000);
        world.sku("other", "shop-goods", 3_333, 1_000);
        world.sku("refill", "shop-refill", 5_000, 1_000);
        return world;
    }

    private void adopt(String name, String plan) {
        var answer =
                platform.send(
                        platform.request("/api/v1/plans")
                                .header("Content-Type", "text/yaml")
                                .header("Idempotency-Key", "plan-" + name)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(plan))
                                .build());
        assertThat(answer.status()).as(answer.http().body()).isLessThan(300);
    }

    public <T> T bean(Class<T> kind) {
        return platform.bean(kind);
    }

    /** A product with one SKU of the same id at that price, half a kilogram each. */
    public void sku(String id, String offer, long priceFen, int shelf) {
        JdbcClient database = bean(JdbcClient.class);
        database.sql(
                        """
                        INSERT INTO platform.shop_product VALUES
                            (?, 'all', ?, ?, '', '', 'ON_SALE', '', '2026-01-01 00:00+00')
                        """)
                .params(id, "货品 " + id, "Product " + id)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.shop_sku (sku_id, product_id, place, variant_zh,
                            variant_en, offer_id, supply_fen, margin_fen, weight_grams, low_stock,
                            for_sale) VALUES (?, ?, 0, '', '', ?, ?, ?, 500, 0, true)
                        """)
                .params(id, id, offer, priceFen * 3 / 10, priceFen - priceFen * 3 / 10)
                .update();
        database.sql("INSERT INTO platform.stock VALUES (?, ?, 0)").params(id, shelf).update();
    }

    /** A row of the platform's as text. */
    public String row(String table, String key, String value) {
        return bean(JdbcClient.class)
                .sql("SELECT t::text FROM platform." + table + " t WHERE " + key + " = ?")
                .param(value)
                .query(String.class)
                .single();
    }

    /** How many are on the shelf and not promised to anybody. */
    public int free(String sku) {
        return bean(JdbcClient.class)
                .sql("SELECT shelf - reserved FROM platform.stock WHERE sku_id = ?")
                .param(sku)
                .query(Integer.class)
                .single();
    }

    /** Enrols a member with so much in the wallet and so many coins, in yuan. */
    public String member(String id, int walletYuan, int coins) {
        post("/members", "{\"id\":\"enrol-%1$s\",\"member\":\"%1$s\"}".formatted(id));
        if (walletYuan > 0) {
            String friend = id + "-friend";
            post(
                    "/members",
                    "{\"id\":\"enrol-%1$s\",\"member\":\"%1$s\",\"sponsor\":\"%2$s\"}"
                            .formatted(friend, id));
            post(
                    "/orders",
                    """
                    {"id":"gift-%1$s","member":"%2$s",\
                    "lines":[{"offer":"shop-goods","amount":"%3$d.00"}]}\
                    """
                            .formatted(id, friend, walletYuan * 10));
        }
        if (coins > 0) {
            post(
                    "/coin-issues",
                    """
                    {"id":"coins-%1$s","member":"%1$s","amount":"%2$d.00","reference":"old debt"}\
                    """
                            .formatted(id, coins));
        }
        return id;
    }

    public TestPlatform.Answer post(String path, String body) {
        var answer = platform.post(path, body);
        assertThat(answer.status()).as(answer.http().body()).isLessThan(300);
        return answer;
    }

    /** Puts goods into the basket. */
    public void basket(String member, String sku, int quantity) {
        Baskets baskets = bean(Baskets.class);
        baskets.add(member, sku, quantity);
    }

    /** Places an order of the basket after reading what must be read. */
    public String place(String member, long coinsFen, long walletFen) {
        Checkout checkout = bean(Checkout.class);
        Draft draft = checkout.draft(member, ADDRESS, coinsFen, walletFen, Language.EN);
        List<String> shown = draft.disclosures().stream().map(ShownDisclosure::id).toList();
        return checkout.place(
                checkout.submission(), member, ADDRESS, coinsFen, walletFen, shown, Language.EN);
    }

    /** Places an order of so many of one SKU. */
    public String place(String member, String sku, int quantity, long coinsFen, long walletFen) {
        basket(member, sku, quantity);
        return place(member, coinsFen, walletFen);
    }

    /** The number of the payment that the page leads to. */
    public String ask(String member, String order) {
        return ask(member, order, "demo");
    }

    /** The same with a provider. */
    public String ask(String member, String order, String provider) {
        String page = pay(member, order, provider);
        assertThat(page).startsWith("/pay/");
        String payment = page.substring("/pay/".length());
        bean(Payments.class).lead(payment, new PayerPlace(PaymentScene.DESKTOP_BROWSER, "", ""));
        return payment;
    }

    /** The buyer presses the button; gives the page that comes next. */
    public String pay(String member, String order, String provider) {
        ShopOrder mine = bean(OrderStore.class).mine(member, order);
        return Asked.of(() -> bean(Paying.class).pay(mine.purchase().number(), provider));
    }

    /** What the provider says of it to a buyer who waits. */
    public Paying.Word check(String order) {
        return bean(Paying.class).check(order(order).purchase());
    }

    /** A payment is over as far as the order knows; the provider has it open. */
    public void closedAsFarAsWeKnow(String payment) {
        bean(Purchases.class).happens(purchaseOf(payment), new AttemptClosed(payment));
    }

    /** A provider's word that has come before comes again. */
    public void money(Payment paid) {
        bean(Purchases.class)
                .happens(
                        purchaseOf(paid.paymentId()),
                        new MoneyCame(paid.paymentId(), paid.amountFen()));
    }

    private PurchaseNumber purchaseOf(String payment) {
        return bean(PurchaseStore.class).ofAttempt(payment).orElseThrow();
    }

    /** The buyer gives an unpaid order up; gives whether it is closed. */
    public boolean giveUp(String order) {
        return bean(Paying.class).giveUp(new PurchaseNumber(order), Step.BUYER, "");
    }

    public Refund refund(String id) {
        PurchaseNumber number = bean(PurchaseStore.class).ofRefund(id).orElseThrow();
        return order(number.text()).purchase().refund(id).orElseThrow();
    }

    /** What keeps effects of an order from being carried out. */
    public List<String> troubles(String order) {
        return bean(PurchaseStore.class)
                .find(new PurchaseNumber(order))
                .orElseThrow()
                .pending()
                .stream()
                .map(Kept.Pending::trouble)
                .toList();
    }

    /** Staff try a refused settlement once more. */
    public void again(String order) {
        bean(Purchases.class).happens(new PurchaseNumber(order), new Again("staff:test"));
    }

    /** The refunds of an order, first ones first. */
    public List<Refund> refunds(String order) {
        return order(order).purchase().refunds();
    }

    /** The provider's payer pays, and the provider tells us. */
    public void payAt(String payment) {
        bean(Payments.class).take("demo", bean(DemoPay.class).pay(payment));
    }

    /** Pays all of an order. */
    public void pay(String member, String order) {
        if (order(order).paid().providerFen() > 0) {
            payAt(ask(member, order));
        } else {
            pay(member, order, "demo");
        }
        assertThat(order(order).state()).isEqualTo(OrderState.PAID);
    }

    /** Pays, ships and receives an order. */
    public void deliver(String member, String order) {
        pay(member, order);
        bean(Fulfilment.class).ship(order, "Carrier", "T-1", "staff:test");
        bean(Fulfilment.class).receive(member, order);
    }

    /** The return window passes and the order settles. */
    public void settle(String order) {
        platform.turnClock(Duration.ofDays(8));
        platform.work();
        assertThat(order(order).trouble()).isEmpty();
        assertThat(order(order).state()).isEqualTo(OrderState.SETTLED);
    }

    public ShopOrder order(String number) {
        return bean(OrderStore.class).find(number).orElseThrow();
    }

    public MemberView view(String member) {
        return bean(Members.class).find(member).value().orElseThrow();
    }

    public List<String> steps(String order) {
        return bean(OrderStore.class).steps(order).stream().map(ToldStep::what).toList();
    }

    @Override
    public void close() {
        platform.close();
    }
}
