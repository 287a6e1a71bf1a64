package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Browsers;
import org.tidemark.server.trade.orders.OrdersWorld;

/** Where members look for what is off, and where buyers come together, on a phone and on a desk. */
class FlashScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String ME = "fs-m1";
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
            group: { size: 3, window: P3D }
            """;

    private static OrdersWorld world;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        world = OrdersWorld.open("flash-screens");
        world.member(ME, 0, 0);
        world.platform.send(
                world.platform
                        .request("/api/v1/plans")
                        .header("Content-Type", "text/yaml")
                        .header("Idempotency-Key", "plan-pals")
                        .POST(HttpRequest.BodyPublishers.ofString(PLAN))
                        .build());
        world.sku("pals", "pals-box", 10_000, 100);
        CouponsIT.published(
                world,
                CouponsIT.form(
                        world,
                        "Evening",
                        "FLASH",
                        "products",
                        "goods",
                        "amount",
                        "20.00",
                        "least",
                        "",
                        "most",
                        "30",
                        "mostEach",
                        "2",
                        "loss",
                        "true"));
        CouponsIT.published(
                world,
                CouponsIT.form(world, "From 300", "EVERYBODY", "least", "300.00", "loss", "true"));
    }

    @AfterAll
    static void stop() {
        world.close();
        browser.close();
        playwright.close();
    }

    private static void shot(Page page, String path, String language, int width) {
        page.setViewportSize(width, 844);
        page.navigate(
                world.platform.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        page.waitForLoadState(LoadState.LOAD);
        String name = "before" + path.replaceAll("[^a-z]+", "-") + "-" + width + "-" + language;
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", name)
                .isTrue();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    @Test
    void what_is_off_and_who_is_missing_fits_where_members_look() {
        String one = world.member("fs-first", 0, 0);
        String order = world.place(one, "pals", 1, 0, 0);
        world.deliver(one, order);
        world.settle(order);
        world.basket(ME, "goods", 3);
        Page me = browser.newContext().newPage();
        me.navigate(world.platform.url("/test-only/sign-in/" + ME));
        for (String language : List.of("zh", "en")) {
            for (String path :
                    List.of("/flash-sales", "/p/goods", "/p/pals", "/basket", "/together", "/")) {
                shot(me, path, language, 390);
                shot(me, path, language, 320);
            }
            shot(me, "/flash-sales", language, 1280);
            shot(me, "/together", language, 1280);
        }
        assertThat(me.locator("[data-figure=missing]").textContent()).contains("2");
    }
}
