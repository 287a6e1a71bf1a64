package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.tax.TaxWorld;

/** What a member and staff see of tax that is withheld, in a browser. */
class TaxScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String ME = "tv-m1";
    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private static TestPlatform platform;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        System.setProperty("tidemark.tax.method", "remuneration");
        System.setProperty("tidemark.tax.decision", "税务顾问，2026-11");
        try {
            platform = TestPlatform.fresh("tax-screens");
        } finally {
            System.clearProperty("tidemark.tax.method");
            System.clearProperty("tidemark.tax.decision");
        }
        platform.adopt("tv");
        platform.enrol(ME);
        platform.enrol("tv-m2");
        platform.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.account (member_id, state, invite_code,
                            terms_version, terms_agreed_at, created_at, enrolled, verified_at)
                        VALUES (?, 'OPEN', 'code-tv', '1', '2026-01-01', '2026-01-01', true,
                            '2026-01-02')
                        """)
                .param(ME)
                .update();
        platform.post("/orders", TestPlatform.order("tv-o1", ME, "tv", "1000.00"));
        platform.post(
                "/redemptions",
                "{\"id\":\"tv-r1\",\"member\":\"tv-m1\",\"programme\":\"tv\",\"points\":\"all\"}");
        TaxWorld world = new TaxWorld(platform);
        world.rewards(ME, 1_000_00);
        world.rewards("tv-m2", 900_00);
        platform.bean(Payees.class).name(ME, new Payee(Payee.Kind.DEMO, ME, "", ""));
    }

    @AfterAll
    static void stop() {
        platform.close();
        browser.close();
        playwright.close();
    }

    private static void shot(Page page, String name, int width, String language) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready");
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits %d", name, width)
                .isTrue();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                SCREENS.resolve(
                                        "tax-" + name + "-" + width + "-" + language + ".png"))
                        .setFullPage(true));
    }

    private static Page member(int width) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844));
        Page page = context.newPage();
        page.navigate(platform.url("/test-only/sign-in/" + ME + "?session=1"));
        return page;
    }

    private static Page staff(int width) {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setExtraHTTPHeaders(
                                        Map.of("Authorization", "Bearer " + platform.key())))
                .newPage();
    }

    @Test
    void what_is_withheld_is_told_before_and_after_in_both_languages_and_widths() {
        for (int width : WIDTHS) {
            for (String language : List.of("zh", "en")) {
                Page page = member(width);
                page.navigate(platform.url("/my/withdrawals?lang=" + language));
                Browsers.requireHanFont(page);
                assertThat(page.locator("[data-figure=due]").textContent()).contains("40.00");
                shot(page, "withdrawals", width, language);
                page.fill("#amount", "50.00");
                page.click("main form button");
                assertThat(page.locator("[data-figure=taxNow]").textContent()).contains("40.00");
                assertThat(page.locator("[data-figure=net]").textContent()).contains("10.00");
                assertThat(page.locator("section[data-figure=tax]").count()).isEqualTo(1);
                shot(page, "confirm", width, language);
                page.navigate(platform.url("/my/withdrawals/check?amount=40.00"));
                assertThat(page.locator("#amount-error").count()).isEqualTo(1);
                shot(page, "refused", width, language);
                page.context().close();
            }
        }
        Page page = member(WIDTHS.getFirst());
        page.navigate(platform.url("/my/withdrawals/check?amount=50.00&lang=zh"));
        page.click("#withdraw");
        assertThat(page.locator("[data-figure=tax]").textContent()).contains("40.00");
        shot(page, "withdrawal", WIDTHS.getFirst(), "zh");
        page.navigate(platform.url("/my/withdrawals?lang=en"));
        assertThat(page.locator("[data-figure=due]").count()).as("nothing is due twice").isZero();
        page.context().close();

        platform.turnClock(Duration.ofDays(33));
        for (int width : WIDTHS) {
            for (String language : List.of("zh", "en")) {
                Page console = staff(width);
                console.navigate(platform.url("/console/money/tax?lang=" + language));
                shot(console, "console", width, language);
                console.context().close();
            }
        }
        Page console = staff(WIDTHS.getLast());
        console.navigate(platform.url("/console/money/tax?lang=zh"));
        console.click("form[action='/console/money/tax/runs'] button");
        assertThat(console.locator("[data-member=tv-m2]").count()).isEqualTo(1);
        String run = console.url();
        shot(console, "run", WIDTHS.getLast(), "zh");
        console.context().close();
        Page phone = staff(WIDTHS.getFirst());
        phone.navigate(run + "?lang=en");
        shot(phone, "run", WIDTHS.getFirst(), "en");
        phone.context().close();
    }
}
