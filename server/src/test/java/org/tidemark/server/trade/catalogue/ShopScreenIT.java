package org.tidemark.server.trade.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;

/** The demo's shop in a real browser, in both languages, on a phone and on a desktop. */
class ShopScreenIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static TestPlatform platform;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Browsers.executable();
        platform = TestPlatform.demo("shop", 0);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        while (platform.bean(StockStore.class)
                .level("umbrella")
                .filter(l -> l.shelf() > 0)
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 390, 844, 保温杯, 不锈钢保温杯",
        "zh, 1280, 900, 保温杯, 不锈钢保温杯",
        "en, 390, 844, insul, Insulated steel flask",
        "en, 1280, 900, insul, Insulated steel flask"
    })
    void a_visitor_finds_a_product_and_reads_what_it_is_before_the_basket(
            String language, int width, int height, String question, String title) {
        String name = "shop-" + language + "-" + width;
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions()
                                .setLocale(language)
                                .setViewportSize(width, height))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!message.type().equals("log") && !message.location().contains("favicon")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(platform.url("/"));
            assertThat(page.locator(".tile")).hasCount(12);
            assertThat(page.locator(".zone")).hasCount(3);
            picture(page, name + "-front");
            page.locator(".chips a").first().click();
            picture(page, name + "-category");
            page.navigate(platform.url("/search?zone=repurchase"));
            assertThat(page.locator("[data-gate=UNKNOWN]")).isVisible();
            picture(page, name + "-zone");
            page.navigate(platform.url("/test-only/sign-in/member-005"));
            page.navigate(platform.url("/"));
            page.fill("#q", question);
            page.keyboard().press("Enter");
            assertThat(page.locator(".tile .name").first()).hasText(title);
            picture(page, name + "-search");
            page.locator(".tile a").first().click();
            assertThat(page.locator("h1").first()).hasText(title);
            assertThat(page.locator(".disclosure h2").first()).isVisible();
            assertThat(page.locator(".bar button").first()).isVisible();
            picture(page, name + "-product");
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + "-fold.png")));
            page.navigate(platform.url("/search?q=zzz"));
            picture(page, name + "-nothing");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh, 390, 844", "en, 1280, 900"})
    void staff_look_through_products_and_stock(String language, int width, int height) {
        String name = "shop-staff-" + language + "-" + width;
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions()
                                .setLocale(language)
                                .setViewportSize(width, height))) {
            Page page = context.newPage();
            page.navigate(platform.url("/console/login"));
            page.fill("#key", platform.key());
            page.locator("main form button").last().click();
            assertThat(page.locator(".areas")).isVisible();
            page.navigate(platform.url("/console/shop/products"));
            assertThat(page.locator("tbody tr")).hasCount(23);
            picture(page, name + "-products");
            page.navigate(platform.url("/console/shop/products/flask"));
            assertThat(page.locator("#checks tbody tr")).hasCount(2);
            page.fill("#titleEn", "");
            page.fill("#skus-0-margin", "-1");
            page.fill("#skus-1-supply", "abc");
            picture(page, name + "-entry");
            page.locator("form.card > button").click();
            assertThat(page.locator("#problem li")).hasCount(3);
            assertThat(page.locator("#skus-0-margin")).hasValue("-1");
            picture(page, name + "-mistakes");
            page.navigate(platform.url("/console/shop/stock?low=true"));
            assertThat(page.locator("tbody tr").first()).isVisible();
            picture(page, name + "-low");
            page.navigate(platform.url("/console/shop/stock/flask-500"));
            picture(page, name + "-shelf");
            page.navigate(platform.url("/console/shop/categories"));
            picture(page, name + "-categories");
            page.navigate(platform.url("/console/shop/files"));
            picture(page, name + "-files");
        }
    }

    /** Takes a picture of the whole page; nothing may stick out at the side. */
    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        page.evaluate(
                "() => Promise.all([...document.images].map(one => { one.loading = 'eager'; return one.decode().catch(() => {}); }))");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(name + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve(name + ".png")));
    }
}
