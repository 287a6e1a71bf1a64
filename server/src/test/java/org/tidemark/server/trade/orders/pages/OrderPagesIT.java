package org.tidemark.server.trade.orders.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.trade.orders.delivery.FreightStore;
import org.tidemark.server.trade.orders.delivery.FreightTariff;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.returns.Returns;

/** The way through the pages in a real browser, and every route as somebody else. */
class OrderPagesIT {

    /** What a form of any of the routes takes. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("kind", "PERSONAL"),
                    Map.entry("title", "Stranger"),
                    Map.entry("reason", "x"),
                    Map.entry("quantity-1", "1"),
                    Map.entry("recipient", "Stranger"),
                    Map.entry("phone", "13800000002"),
                    Map.entry("province", "44"),
                    Map.entry("city", "4401"),
                    Map.entry("district", "440106"),
                    Map.entry("street", "s"));

    private static final Path SCREENS = Path.of("target", "screens");
    private static OrdersWorld world;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Browsers.executable();
        world = OrdersWorld.open("order-pages");
        world.bean(FreightStore.class).keep(new FreightTariff(0, 800, 1_000, 200, 500, 50_000));
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh", "en-GB, en"})
    void an_order_goes_from_the_basket_to_a_refund_through_the_pages(String locale, String name)
            throws IOException {
        String member = world.member("pages-" + name, 300, 80);
        world.basket(member, "goods", 2);
        world.basket(member, "refill", 1);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                        browser.newContext(
                                new NewContextOptions()
                                        .setLocale(locale)
                                        .setViewportSize(390, 844));
                BrowserContext desk =
                        browser.newContext(
                                new NewContextOptions()
                                        .setLocale(locale)
                                        .setViewportSize(1280, 900))) {
            Page page = watched(context, complaints);
            Page console = watched(desk, complaints);
            page.navigate(world.platform.url("/test-only/sign-in/" + member));
            String order = buy(page, name);
            pay(page, name, order);
            signIn(console);
            ship(console, name, order);
            String asked = askForReturn(page, name, order);
            decide(console, name, asked);
            page.navigate(world.platform.url("/my/orders/" + order));
            assertThat(page.locator(".tag").first()).isVisible();
            picture(page, name, "order-refunded");
            page.navigate(world.platform.url("/my/returns/" + asked));
            picture(page, name, "return-refunded");
            for (String path : List.of("/my/orders", "/my/returns", "/my/addresses")) {
                page.navigate(world.platform.url(path));
                picture(page, name, path.substring("/my/".length()));
            }
            for (String path : List.of("orders", "returns", "freight", "orders/" + order)) {
                console.navigate(world.platform.url("/console/shop/" + path));
                picture(console, name, "console-" + path.replaceAll("/.*", "-one"));
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static String buy(Page page, String name) {
        page.navigate(world.platform.url("/basket"));
        assertThat(page.locator(".notice.bad")).hasCount(1);
        picture(page, name, "basket");
        page.locator(".good", new Page.LocatorOptions().setHasText("refill"))
                .locator("button[name=off]")
                .click();
        assertThat(page.locator("[data-figure=total]")).containsText("¥200.00");
        page.locator(".bar a.button").click();
        page.fill("#recipient", "Member 7");
        page.fill("#phone", "13800000007");
        page.selectOption("#province", "44");
        page.selectOption("#city", "4401");
        page.selectOption("#district", "440106");
        page.fill("#street", "Road 1, No. 2");
        assertThat(page.locator("#recipient")).hasValue("Member 7");
        picture(page, name, "address");
        page.locator("form.stack button.wide").click();
        assertThat(page.locator("[data-figure=rest]")).containsText("¥208.00");
        page.click("#parts summary");
        page.fill("#wallet", "50");
        page.fill("#coins", "30");
        page.check("[name=provider][value='']");
        page.click(".disclosed summary");
        page.check(".disclosed input[name=read]");
        page.click(".bar button"); // the sums are old: it is shown once more
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("[data-figure=rest]")).containsText("¥128.00");
        assertThat(page.locator(".disclosure.lines")).isVisible();
        assertThat(page.locator(".disclosed input[name=read]")).hasCount(0); // it was opened
        picture(page, name, "checkout");
        page.click(".bar button");
        assertThat(page.locator("#pay h2")).containsText("¥128.00");
        picture(page, name, "order-unpaid");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void pay(Page page, String name, String order) {
        page.locator("#pay button[value=demo]").click();
        page.locator("button#pay").click();
        page.locator("#lead-on").click();
        assertThat(page.locator("#pay")).hasCount(0);
        assertThat(world.order(order).state()).isEqualTo(OrderState.PAID);
        picture(page, name, "order-paid");
    }

    private static void signIn(Page console) {
        console.navigate(world.platform.url("/console/login"));
        console.fill("#key", world.platform.key());
        console.locator("main form button").first().click();
    }

    private static void ship(Page console, String name, String order) {
        console.navigate(world.platform.url("/console/shop/orders?q=" + order));
        console.locator("table a.num").first().click();
        console.fill("#carrier", "Carrier 1");
        console.fill("#tracking", "T0001");
        picture(console, name, "console-ship");
        console.locator("form[action$=ship] button").click();
        assertThat(console.locator("form[action$=ship]")).hasCount(0);
        assertThat(world.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    private static String askForReturn(Page page, String name, String order) throws IOException {
        page.navigate(world.platform.url("/my/orders/" + order));
        page.locator(".sure:has(form[action$=receive]) > summary").click();
        page.locator("form[action$=receive] button").click();
        page.locator("a[href$='/return']").click();
        page.fill("#quantity-1", "1");
        page.fill("#reason", "One of them is broken.");
        page.setInputFiles(
                "#photos", new FilePayload[] {new FilePayload("a.png", "image/png", png())});
        picture(page, name, "return-ask");
        page.locator("form button.wide").click();
        assertThat(page.locator("[data-figure=asked]")).containsText("¥100.00");
        assertThat(page.locator(".photos img")).hasCount(1);
        picture(page, name, "return");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void decide(Page console, String name, String asked) {
        console.navigate(world.platform.url("/console/shop/returns/" + asked));
        picture(console, name, "console-return");
        console.locator("input[name=goodsBack][value=true]").check();
        console.locator("form[action$=approve] button").click();
        console.locator("input[name=onTheShelf]").check();
        console.locator("form[action$=refund] button").click();
        assertThat(console.locator("form[action$=refund]")).hasCount(0);
        assertThat(world.row("shop_return", "return_number", asked)).contains("REFUNDED");
    }

    @Test
    void a_basket_that_was_filled_before_the_sign_in_is_the_members_after_it() {
        world.member("later", 0, 0);
        Visitor visitor = world.platform.visitor();
        visitor.post("/basket/lines", Map.of("sku", "other", "quantity", "2"));
        assertThat(visitor.get("/basket").http().body()).contains("¥66.66");

        visitor.signedIn("later");

        assertThat(visitor.get("/basket").http().body()).contains("¥66.66");
        assertThat(world.bean(Baskets.class).of("later")).containsEntry("other", 2);
    }

    @Test
    void what_is_bought_at_once_before_the_sign_in_is_ordered_alone_and_as_often_as_was_pressed() {
        world.member("at-once", 0, 0);
        world.basket("at-once", "other", 3);
        Visitor visitor = world.platform.visitor();
        visitor.post("/basket/lines", Map.of("sku", "other", "quantity", "1"));
        visitor.post("/basket/lines", Map.of("sku", "goods", "quantity", "1", "checkout", "true"));

        visitor.signedIn("at-once");

        assertThat(visitor.get("/checkout").http().headers().firstValue("Location").orElse(""))
                .as("without an address it asks for one, and says nothing about the basket")
                .endsWith("/my/addresses/edit?next=checkout");
        assertThat(world.bean(Baskets.class).chosen("at-once"))
                .containsExactly(Map.entry("goods", 1));
        assertThat(world.bean(Baskets.class).of("at-once")).containsEntry("other", 3);
    }

    @Test
    void another_member_meets_nothing_on_any_route_of_an_order_a_return_or_an_address() {
        String owner = world.member("owner", 0, 0);
        String order = world.place(owner, "goods", 2, 0, 0);
        world.deliver(owner, order);
        world.platform
                .member(owner)
                .post(
                        "/my/orders/" + order + "/invoice",
                        Map.of("kind", "PERSONAL", "title", "Member 1"));
        String asked =
                world.bean(Returns.class)
                        .ask(owner, order, Map.of(1, 1), 0, "mine", List.of(new byte[] {1}));
        String address =
                world.bean(AddressBook.class)
                        .keep(owner, "", "Member 1", "13800000001", "440106", "Road 1");
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.put("id", address);
        String before = standing(order, asked, owner);
        world.member("stranger", 0, 0);
        Visitor stranger = world.platform.member("stranger");

        for (String path :
                List.of(
                        "/my/orders/" + order,
                        "/my/orders/" + order + "/payment",
                        "/my/orders/" + order + "/return",
                        "/my/returns/" + asked,
                        "/my/returns/" + asked + "/photos/1",
                        "/my/invoices/" + order + "/document",
                        "/my/addresses/edit?id=" + address)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path :
                List.of(
                        "/my/orders/" + order + "/pay",
                        "/my/orders/" + order + "/cancel",
                        "/my/orders/" + order + "/receive",
                        "/my/orders/" + order + "/return",
                        "/my/orders/" + order + "/invoice",
                        "/my/returns/" + asked + "/withdraw",
                        "/my/addresses/remove",
                        "/my/addresses")) {
            var answer = stranger.post(path, fields);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
        assertThat(standing(order, asked, owner)).isEqualTo(before);
        assertThat(stranger.get("/my/orders").http().body()).doesNotContain(order);
        assertThat(stranger.get("/my/returns").http().body()).doesNotContain(asked);
        assertThat(stranger.get("/my/addresses").http().body()).doesNotContain("13800000001");
        assertThat(stranger.get("/my/invoices").http().body()).doesNotContain(order);
    }

    private static String standing(String order, String asked, String owner) {
        return world.order(order)
                + " "
                + world.row("shop_return", "return_number", asked)
                + world.bean(AddressBook.class).of(owner)
                + world.row("shop_invoice", "order_number", order);
    }

    @Test
    void the_export_of_orders_is_a_table_that_holds_no_formula() {
        String member = world.member("exported", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.pay(member, order);
        world.bean(Fulfilment.class).ship(order, "=1+1", "T-9", "staff:test");

        String table =
                world.platform.get("/console/shop/orders/export.csv?q=" + order).http().body();

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains(order + ",").contains("108.00").contains(",'=1+1,");
    }

    private static Page watched(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // The browser itself tells of the status 422 with which a page comes that is shown
            // anew.
            if (!message.type().equals("log")
                    && !message.text().contains("422")
                    && !message.location().contains("favicon")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200, 220, 215));
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.DARK_GRAY);
        pen.drawLine(40, 200, 280, 30);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void picture(Page page, String language, String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve("orders-" + language + "-" + name + ".png")));
    }
}
