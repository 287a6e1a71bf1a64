package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Browsers;
import org.tidemark.server.trade.orders.OrdersWorld;

/** Coupons as members and staff see them, in a browser, on a phone and on a desk. */
class CouponScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String ME = "cs-m1";

    private static OrdersWorld world;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        world = OrdersWorld.open("coupon-screens");
        world.member(ME, 0, 0);
    }

    @AfterAll
    static void stop() {
        world.close();
        browser.close();
        playwright.close();
    }

    private static Page page(int width, String in) {
        Page page =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844))
                        .newPage();
        page.navigate(world.platform.url("/test-only/" + in));
        return page;
    }

    private static void shot(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", name)
                .isTrue();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve("coupons-" + name + ".png"))
                        .setFullPage(true));
    }

    private static void go(Page page, String path, String language) {
        page.navigate(
                world.platform.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
    }

    @Test
    void a_member_types_a_code_at_the_checkout_declines_and_pays_less_after_all() {
        CouponsIT.published(
                world, CouponsIT.form(world, "Autumn", "CODE", "word", "AUTUMN", "most", "100"));
        CouponsIT.published(
                world,
                CouponsIT.form(
                        world, "Everybody", "EVERYBODY", "amount", "10.00", "least", "150.00"));
        String staffs =
                CouponsIT.published(
                        world,
                        CouponsIT.form(
                                world,
                                "Large orders",
                                "STAFF",
                                "amount",
                                "40.00",
                                "least",
                                "500.00",
                                "categories",
                                "all",
                                "loss",
                                "true"));
        world.bean(CouponGiving.class)
                .give(world.bean(Coupons.class).find(staffs).orElseThrow(), ME, "test");
        Page me = page(390, "sign-in/" + ME);
        world.basket(ME, "goods", 2);
        world.platform.member(ME).post("/my/addresses", CouponsIT.ADDRESS);
        go(me, "/checkout", "en");
        assertThat(me.locator("[data-figure=rest]").textContent()).contains("190.00");
        me.click("#coupons > summary");
        me.fill("#couponWord", "wrong");
        me.click("button[formaction='/checkout/coupon']");
        assertThat(me.locator("#couponWord-error").count()).isEqualTo(1);
        assertThat(me.inputValue("#couponWord")).isEqualTo("wrong");
        shot(me, "refused-390-en");
        me.fill("#couponWord", "autumn");
        me.click("button[formaction='/checkout/coupon']");
        assertThat(me.locator("[data-figure=rest]").textContent()).contains("170.00");
        for (String language : List.of("zh", "en")) {
            go(me, "/checkout", language);
            shot(me, "checkout-390-" + language);
            go(me, "/my/coupons", language);
            shot(me, "mine-390-" + language);
        }
        go(me, "/checkout", "en");
        me.click("#coupons > summary");
        shot(me, "choose-390-en");
        me.check("[name=coupon][value=none]");
        me.click("#coupons button[formaction='/checkout/preview']");
        assertThat(me.locator("[data-figure=rest]").textContent()).contains("190.00");
        go(me, "/checkout", "en");
        me.click(".disclosed summary");
        me.check(".disclosed input[name=read]");
        me.check("[name=provider][value='']");
        me.click(".bar button");
        me.waitForURL(url -> url.contains("/my/orders/"));
        assertThat(me.locator("[data-off=Autumn]").textContent()).contains("20.00");
        shot(me, "order-390-en");

        for (String language : List.of("zh", "en")) {
            Page staff = page(1280, "staff?roles=OPERATIONS");
            go(staff, "/console/shop/coupons", language);
            shot(staff, "desk-1280-" + language);
            go(staff, "/console/shop/coupons/" + staffs, language);
            shot(staff, "kind-1280-" + language);
            staff.context().close();
        }
        Page narrow = page(320, "staff?roles=OPERATIONS");
        go(narrow, "/console/shop/coupons/" + staffs, "en");
        shot(narrow, "kind-320-en");
    }
}
