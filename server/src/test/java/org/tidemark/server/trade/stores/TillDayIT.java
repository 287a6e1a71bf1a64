package org.tidemark.server.trade.stores;

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

/**
 * A store's day at the till: a customer's phone, the cashier's screen, the owner's board, staff.
 */
class TillDayIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static TillTown town;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Browsers.executable();
        town = TillTown.asInTheDemo("till-day");
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (town != null) {
            town.close();
        }
    }

    /** What a till would say, kept to be looked at: a payment once, none of those before. */
    private static final String SPOKEN =
            "window.said = []; window.speechSynthesis.speak ="
                    + " (words) => window.said.push(words.text);";

    @ParameterizedTest
    @CsvSource({"zh-CN, 已支付, 收到 128.5 元", "en-GB, Paid, received 128.50 yuan"})
    void a_customer_pays_the_cashier_sees_it_the_owner_refunds_and_staff_settles(
            String locale, String paid, String said) {
        String language = locale.substring(0, 2);
        String customer = "guest-" + language;
        town.enrol(customer);
        long payable = town.payable();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext phone = context(locale, 390, 844);
                BrowserContext counter = context(locale, 1280, 900)) {
            Page till = page(counter, complaints);
            till.navigate(town.platform().url("/test-only/sign-in/" + TillTown.OWNER));
            till.addInitScript(SPOKEN);
            till.navigate(url("/my/stores/" + TillTown.STORE + "/till"));
            till.locator("#voice").click();

            Page me = page(phone, complaints);
            me.navigate(url("/s/" + TillTown.STORE));
            picture(me, language + "-store-public");
            me.navigate(town.platform().url("/test-only/sign-in/" + customer));
            me.navigate(url("/s/" + TillTown.STORE));
            me.fill("#amount", "128.50");
            assertThat(me.locator("#preview [data-figure=earns]").first()).isVisible();
            assertThat(me.locator("#binds")).isVisible();
            assertThat(me.locator("#preview .disclosure")).isVisible();
            picture(me, language + "-store-pay");
            me.locator("form[action$='/pay'] button:visible").last().click();
            me.waitForURL("**/pay/demo/**");
            String payment = me.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
            String number = payment.replaceAll("p1$", "");
            me.locator("form[action*='/pay/demo/'] button").first().click();
            me.waitForURL("**/pay/result/**");
            me.navigate(url("/s/" + TillTown.STORE + "/orders/" + number));
            assertThat(me.locator("[data-figure=state]")).hasText(paid);
            assertThat(me.locator("[data-figure=amount]")).hasText("¥128.50");
            picture(me, language + "-store-receipt");

            assertThat(till.locator(".till-list li").first()).containsText("¥128.50");
            assertThat(till.locator(".till-list li").first())
                    .containsText(number.substring(number.length() - 4));
            picture(till, language + "-till");
            assertThat((List<?>) till.evaluate("window.said")).hasSize(2).last().isEqualTo(said);
            till.navigate(url("/my/stores/" + TillTown.STORE));
            assertThat(till.locator("#orders tbody tr").first()).containsText("¥128.50");
            assertThat(till.content()).doesNotContain(customer);
            picture(till, language + "-board");
            till.locator("#orders tbody a").first().click();
            till.fill("#amount", "28.50");
            till.fill("#reason", "1");
            picture(till, language + "-owner-order");
            till.locator("form[action$='/refund/check'] button").click();
            assertThat(till.locator("[data-figure=store]")).containsText("22.80");
            picture(till, language + "-owner-refund");
            till.locator("form[action$='/refund'] button").click();
            assertThat(till.locator("[data-figure=left]")).hasText("¥100.00");
            me.reload();
            assertThat(me.locator("[data-figure=refund]")).containsText("¥28.50");
            picture(me, language + "-store-refunded");
            assertThat(town.payable() - payable).isEqualTo(8_000);
            boardOnAPhone(locale, language, complaints);
            staff(locale, language, complaints);
        }
        assertThat(complaints).isEmpty();
    }

    private static void boardOnAPhone(String locale, String language, List<String> complaints) {
        try (BrowserContext phone = context(locale, 390, 844)) {
            Page page = page(phone, complaints);
            page.navigate(town.platform().url("/test-only/sign-in/" + TillTown.OWNER));
            page.navigate(url("/my/stores/" + TillTown.STORE));
            picture(page, language + "-board-phone");
            page.navigate(url("/my/stores/" + TillTown.STORE + "/till"));
            picture(page, language + "-till-phone");
            page.navigate(url("/my/stores"));
            picture(page, language + "-mine-phone");
            for (String own : List.of("page", "sales", "ask", "cashiers", "money", "application")) {
                page.navigate(url("/my/stores/" + TillTown.STORE + "/" + own));
                picture(page, language + "-" + own + "-phone");
            }
            page.navigate(url("/my/stores/apply"));
            picture(page, language + "-apply-phone");
            page.navigate(url("/stores"));
            picture(page, language + "-stores-phone");
        }
    }

    private static void staff(String locale, String language, List<String> complaints) {
        try (BrowserContext desk = context(locale, 1280, 900)) {
            Page page = page(desk, complaints);
            page.navigate(url("/console/login"));
            page.fill("#key", town.platform().key());
            page.locator(".stack > button").click();
            page.navigate(url("/console/people/stores"));
            picture(page, language + "-console-stores");
            page.navigate(url("/console/people/stores/" + TillTown.STORE));
            picture(page, language + "-console-store");
            page.navigate(url("/console/money/stores"));
            picture(page, language + "-console-money");
            page.navigate(url("/console/money/stores/of/" + TillTown.STORE));
            page.fill("#holder", "一号小店");
            page.fill("#bank", "测试银行");
            page.fill("#account", "12");
            page.locator("form[action$='/account'] button").click();
            assertThat(page.locator("#problem")).isVisible();
            picture(page, language + "-console-money-store");
            page.navigate(url("/console/people/screening/stores/" + TillTown.STORE));
            picture(page, language + "-console-screening-store");
            page.navigate(url("/console/people/screening"));
            picture(page, language + "-console-screening");
        }
    }

    private static BrowserContext context(String locale, int width, int height) {
        return browser.newContext(
                new NewContextOptions().setLocale(locale).setViewportSize(width, height));
    }

    private static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused form answers 422, which the browser notes beside showing it; the test's own
            // sign-in is no page with an icon.
            if (!message.type().equals("log")
                    && !message.text().contains("422")
                    && !message.location().contains("favicon.ico")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static String url(String path) {
        return town.platform().url(path);
    }

    /** Takes a picture of the whole page; nothing may stick out at the side. */
    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(name + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve("stores-" + name + ".png")));
    }
}
